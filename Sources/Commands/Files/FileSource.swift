import CSV
import Crypto
import FoundationEssentials
import Glibc
import Survey

/// The bytes of a file, read piece by piece; its fingerprint is taken on the way.
final class FileSource: ByteSource {
  private let descriptor: Int32
  let status: FileStatus
  private var chunk: [UInt8]
  private var available = 0..<0
  private var hash = SHA256()
  private var size = 0
  private var isFinished = false
  private let advanced: (_ read: Int, _ size: Int?) -> Void
  private let finished: (Fingerprint, _ isUnchanged: Bool) throws -> Void

  private static let chunkBytes = 512 << 10

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - advanced: Is told how many bytes have been read, and how many there are if that is known.
  ///   - finished: Is told the fingerprint, once, when the end is reached, and whether nothing was
  ///     written to the file meanwhile.
  init(
    _ path: String,
    advanced: @escaping (_ read: Int, _ size: Int?) -> Void,
    finished: @escaping (Fingerprint, _ isUnchanged: Bool) throws -> Void
  ) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    do throws(SystemError) {
      status = try Descriptor.status(of: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.advanced = advanced
    self.finished = finished
    chunk = Array(repeating: 0, count: Self.chunkBytes)
  }

  deinit { close(descriptor) }

  func read(into buffer: inout OutputSpan<UInt8>) throws {
    if available.isEmpty { try fill() }
    let taken = buffer.append(chunk, in: available)
    available = available.lowerBound + taken..<available.upperBound
  }

  private func fill() throws {
    guard !isFinished else { return }
    available = 0..<(try Descriptor.read(descriptor, into: &chunk))
    guard !available.isEmpty else {
      isFinished = true
      let isUnchanged = try Descriptor.status(of: descriptor).isUnchanged(since: status)
      return try finished(
        Fingerprint(size: size, digest: hash.finalize()),
        isUnchanged || !status.isRegular
      )
    }
    hash.update(data: chunk[available])
    size += available.count
    advanced(size, status.isRegular ? status.size : nil)
  }
}

/// What a file's bytes are known by.
struct Fingerprint: Equatable {
  /// In bytes.
  let size: Int
  /// SHA-256 in lower-case hexadecimal digits.
  let sha256: String

  init(size: Int, digest: SHA256.Digest) {
    self.size = size
    sha256 = digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    .joined()
  }

  init(of bytes: [UInt8]) {
    self.init(size: bytes.count, digest: SHA256.hash(data: bytes))
  }
}
