using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router;

/// <summary>What all exchanges of one router share.</summary>
internal sealed record Gateway(
    RouterOptions Options,
    RouterContract Contract,
    PictureStore Pictures,
    RequestLog Requests,
    BillingLog Bills,
    FaultPlan Faults,
    LogFile? LogFile);
