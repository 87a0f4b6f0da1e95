import Foundation

/// Does work that waits for something, such as the end of a program, on a thread of its own: the few threads that all tests share
/// stay free for the others, whose time limits run on.
public func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
  }
}
