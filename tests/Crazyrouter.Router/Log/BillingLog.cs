using System.Linq;

namespace Crazyrouter.Router.Log;

/// <summary>Every bill the router wrote, in order.</summary>
public sealed class BillingLog : Journal<Bill>
{
    /// <summary>The images billed so far, over all requests.</summary>
    public int Images => this.Sum(bill => bill.Images);

    /// <summary>The images billed for one request.</summary>
    /// <param name="request">The request.</param>
    public int Of(RecordedRequest request) => this.Where(bill => bill.Request == request.Number).Sum(bill => bill.Images);
}
