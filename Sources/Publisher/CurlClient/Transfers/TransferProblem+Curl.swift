import CCurl
import Problems

extension TransferProblem.Kind {
  /// What a result of libcurl means; nil when all went well.
  ///
  /// <https://curl.se/libcurl/c/libcurl-errors.html>
  init?(
    _ result: CURLcode, _ configuration: CurlConfiguration, isConnected: Bool, tookMicroseconds: Int, proxyStatus: Int
  ) {
    switch result {
    case CURLE_OK: return nil
    case CURLE_RECV_ERROR where proxyStatus >= 300: self = .proxy
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: self = .proxy
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .connect
    case CURLE_OPERATION_TIMEDOUT where !isConnected: self = .connect
    case CURLE_OPERATION_TIMEDOUT:
      // libcurl does not say which limit it was; its timers may be a little early.
      let isTotal = tookMicroseconds >= configuration.totalSeconds * 1_000_000 - 100_000
      self = isTotal ? .total(seconds: configuration.totalSeconds) : .stall(seconds: configuration.stallSeconds)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      self = .truncated
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: self = .malformed
    case CURLE_FILESIZE_EXCEEDED: self = .tooLargePacked(limitBytes: configuration.mostPackedBytes)
    case CURLE_SSL_CACERT_BADFILE: self = .authorityFile(configuration.extraAuthorityFile ?? "")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      self = .tls
    default: self = .other(Int(result.rawValue))
    }
  }
}
