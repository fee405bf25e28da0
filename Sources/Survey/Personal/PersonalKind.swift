/// The kinds of personal data that no report needs.
package enum PersonalKind: String, Sendable, CaseIterable {
  case email = "e-mail addresses"
  case phone = "telephone numbers"
  case civilNumber = "civil registration numbers such as CPR"
  case ipAddress = "IP addresses"
  case coordinates = "coordinates"
  case birth = "dates of birth"
  case name = "names of people"
  case address = "postal addresses"
  case other = "personal data"

  /// What a platform's own column holds; nil where that is nothing personal.
  init?(_ metadata: Metadata?) {
    switch metadata {
    case .email: self = .email
    case .ipAddress: self = .ipAddress
    case .coordinates: self = .coordinates
    case .personName: self = .name
    case .personal: self = .other
    default: return nil
    }
  }
}
