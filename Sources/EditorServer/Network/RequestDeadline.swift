import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose other end is too slow: to send a request, to send the next one, or to receive
/// the answer. A stream of events is an answer without an end, and may last.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var deadline: Scheduled<Void>?

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { allow(ServerLimits.headerSeconds, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    allow(ServerLimits.headerSeconds, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: allow(ServerLimits.requestSeconds, context)
    case .body: break
    case .end: allow(ServerLimits.answerSeconds, context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.headerFields[.contentType]?.hasPrefix("text/event-stream") == true {
        deadline?.cancel()
      }
    case .body: break
    case .end: allow(ServerLimits.idleSeconds, context)
    }
    context.write(data, promise: promise)
  }

  /// Closes the connection after so many seconds, unless this is called again before.
  private func allow(_ seconds: Int, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
      channel.close(promise: nil)
    }
  }
}
