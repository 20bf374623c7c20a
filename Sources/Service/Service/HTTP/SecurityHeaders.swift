import Crypto
import Foundation
import Pages

/// Headers of every answer, errors too.
enum SecurityHeaders {
  /// The hash of the style that stands inside a briefing's page.
  static let briefingStyleHash =
    "sha256-" + Data(SHA256.hash(data: Data("\n\(BriefingPage.styleSheet)".utf8))).base64EncodedString()

  /// Nothing is loaded from anywhere but this host, no script runs, and no other site shows a page of ours in a frame.
  static func all(styleHash: String) -> [(name: String, value: String)] {
    [
      (
        "content-security-policy",
        "default-src 'none'; style-src 'self' '\(styleHash)'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'"
      ),
      ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer"),
      ("cross-origin-resource-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
    ]
  }
}
