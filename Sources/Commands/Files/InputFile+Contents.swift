import Survey

extension InputFile {
  /// A file that the command line names, and messages by that name.
  init(named name: String) { self.init(path: name, at: Place(file: name)) }

  /// The whole file, or its beginning if it is longer than `most` bytes, which then shows.
  ///
  /// - Parameter path: Where it lies, from the folder that the program runs in.
  /// - Throws: ``Complaints`` at the place where the file is named.
  func contents(
    at path: String,
    atMost most: Int
  ) throws(Complaints) -> (bytes: [UInt8], identity: FileStatus.Identity) {
    do throws(SystemError) {
      return try Descriptor.contents(of: path, atMost: most)
    } catch {
      throw InputFault(error, listing: PathParts(path)).complaint(of: self)
    }
  }
}
