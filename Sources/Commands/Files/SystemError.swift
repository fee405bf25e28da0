import Glibc

/// What the operating system says when it refuses.
struct SystemError: Error, Equatable {
  /// The number, as errno(3) has it.
  let number: Int32

  /// The number that the last call left.
  static var last: SystemError { SystemError(number: errno) }

  /// The refusal in words, the same in every locale.
  var words: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "there is no permission for it"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is not a folder"
    case EEXIST: "it exists already"
    case ENOSPC: "there is no space left"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system can only be read"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links go round in a circle"
    case EMFILE, ENFILE: "too many files are open"
    case EFBIG: "the file would be too large"
    case EBUSY, ETXTBSY: "it is in use"
    case EPIPE: "nobody is reading it"
    case EIO: "the device failed"
    default: "the system refuses with error \(number)"
    }
  }
}
