#if Web
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Ends connections that would hold the server up.
///
/// Hummingbird closes a connection on which no whole request head arrives in
/// time. This closes one whose answer is not taken in time, and one whose
/// answer says that it is the last.
final class ConnectionLimits: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// From the head of a request to the last byte of its answer.
    static let answerTime = TimeAmount.seconds(30)

    private var unanswered = 0
    private var isLast = false
    private var deadline: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) {
            unanswered += 1
            if deadline == nil { startClock(context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isLast = head.headerFields[.connection] == "close"
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise()
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            written.futureResult.whenComplete { _ in
                let (handler, context) = bound.value
                handler.answered(context)
            }
            context.write(data, promise: written)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    private func answered(_ context: ChannelHandlerContext) {
        unanswered -= 1
        deadline?.cancel()
        deadline = nil
        if isLast { return context.close(promise: nil) }
        if unanswered > 0 { startClock(context) }
    }

    private func startClock(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: Self.answerTime) {
            bound.value.close(promise: nil)
        }
    }
}
#endif
