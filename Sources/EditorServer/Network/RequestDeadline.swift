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

  private let deadlines: Deadlines
  private var deadline: Scheduled<Void>?

  init(_ deadlines: Deadlines) { self.deadlines = deadlines }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { allow(deadlines.header, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    allow(deadlines.header, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: allow(deadlines.request, context)
    case .body: break
    // The answer is ours to make.
    case .end: deadline?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      deadline?.cancel()
      if head.headerFields[.contentType]?.hasPrefix("text/event-stream") != true {
        allow(deadlines.answer, context)
      }
    case .body: break
    case .end: allow(deadlines.idle, context)
    }
    context.write(data, promise: promise)
  }

  /// Closes the connection after so many milliseconds, unless this is called again before.
  private func allow(_ milliseconds: Int, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
      channel.close(promise: nil)
    }
  }
}
