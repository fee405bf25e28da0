/// The bytes that have a meaning in a CSV file, by name.
@usableFromInline enum ASCII {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  @inlinable static var carriageReturn: UInt8 { 0x0D }
  static let space: UInt8 = 0x20
  @inlinable static var quote: UInt8 { 0x22 }
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C
}
