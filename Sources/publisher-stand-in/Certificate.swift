import ArgumentParser
import Foundation
import NIOSSL

/// Whom a certificate is for.
enum CertificateKind: String, CaseIterable, ExpressibleByArgument {
  /// For this machine; nobody trusts who signed it, unless told to.
  case ownAuthority = "own-authority"
  /// For another host.
  case otherHost = "other-host"
}

/// A key and a certificate that signs itself, made at start with the machine's `openssl` command.
struct Certificate {
  let configuration: TLSConfiguration

  /// Leaves `certificate.pem` in the folder, for the one who wants to trust it.
  init(_ kind: CertificateKind, folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let key = folder.appendingPathComponent("key.pem").path
    let file = folder.appendingPathComponent("certificate.pem").path
    let names = kind == .ownAuthority ? "DNS:localhost,IP:127.0.0.1" : "DNS:elsewhere.example.org"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
      "-out", file, "-days", "2", "-subj", "/CN=publisher-stand-in", "-addext", "subjectAltName=" + names,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw StandInError("openssl could not make a certificate in \(folder.path)")
    }
    configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(file).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    try FileManager.default.removeItem(atPath: key)
  }
}
