import CCurl
import Dispatch
import Problems

/// One request and what comes of it: a handle of libcurl with the bytes it receives.
///
/// `@unchecked Sendable`: one thread at a time touches it. The sender makes it and hands it to `TransferOwner` through a
/// locked queue; from then on only the owner's thread does, until it signals `end`; after that only the sender again.
final class Exchange: @unchecked Sendable {
  let handle: UnsafeMutableRawPointer
  private let end = DispatchSemaphore(value: 0)
  private var headerList: UnsafeMutablePointer<curl_slist>?
  /// Where the library writes its words; it keeps the pointer.
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  private let configuration: CurlConfiguration
  private let address: WebAddress
  private var headers: [TransferHeader] = []
  private var headerBytes = 0
  private var body: [UInt8] = []
  /// Why our own code stopped the transfer, if it did.
  private var stopped: TransferProblem.Kind?
  private var result = CURLE_OK

  private static let mostHeaderBytes = 256 << 10

  init(_ request: TransferRequest, _ address: WebAddress, _ configuration: CurlConfiguration) throws {
    guard let handle = curl_easy_init() else { throw TransferProblem(.other(2), place: address.place) }
    self.handle = handle
    self.configuration = configuration
    self.address = address
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setLimits()
    setTrust()
    setRequest(request)
    setReceivers()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(headerList)
    errorText.deallocate()
  }

  /// Called by the owner's thread, last.
  func finish(_ result: CURLcode, stopped reason: TransferProblem.Kind? = nil) {
    self.result = result
    if let reason { stopped = reason }
    end.signal()
  }

  /// Waits for the owner; then the answer, or why there is none.
  func outcome() -> Result<TransferResponse, TransferProblem> {
    end.wait()
    if let kind = stopped ?? failure() {
      return .failure(TransferProblem(kind, place: address.place, detail: detail))
    }
    return .success(
      TransferResponse(
        status: ccurl_number(handle, CURLINFO_RESPONSE_CODE), headers: headers, body: body, url: address.text,
        wireBytes: Int(ccurl_size(handle, CURLINFO_SIZE_DOWNLOAD_T))))
  }

  /// The library's words, which hold no query: they name hosts and files.
  private var detail: String {
    guard result != CURLE_OK else { return "" }
    let text = String(cString: errorText)
    return text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
  }

  private func failure() -> TransferProblem.Kind? {
    TransferProblem.Kind(
      result, configuration, isConnected: ccurl_size(handle, CURLINFO_PRETRANSFER_TIME_T) > 0,
      tookMicroseconds: Int(ccurl_size(handle, CURLINFO_TOTAL_TIME_T)),
      proxyStatus: ccurl_number(handle, CURLINFO_HTTP_CONNECTCODE))
  }
}

/// What the handle is told.
extension Exchange {
  private func setLimits() {
    ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT, configuration.connectSeconds)
    ccurl_set_number(handle, CURLOPT_TIMEOUT, configuration.totalSeconds)
    ccurl_set_number(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
    ccurl_set_number(handle, CURLOPT_LOW_SPEED_TIME, configuration.stallSeconds)
    ccurl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(configuration.mostPackedBytes))
    // Redirects are followed by the client, which knows where it may go.
    ccurl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
    ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
  }

  private func setTrust() {
    ccurl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1)
    ccurl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2)
    ccurl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    // The system's authorities stay trusted: they are found in its folder as well.
    if let file = configuration.extraAuthorityFile { ccurl_set_text(handle, CURLOPT_CAINFO, file) }
    ccurl_set_text(handle, CURLOPT_PROXY, configuration.proxies.proxy(scheme: address.scheme))
    ccurl_set_text(handle, CURLOPT_NOPROXY, configuration.proxies.exceptions)
    ccurl_set_number(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
  }

  private func setRequest(_ request: TransferRequest) {
    ccurl_set_text(handle, CURLOPT_URL, address.text)
    ccurl_set_text(handle, CURLOPT_USERAGENT, configuration.userAgent)
    ccurl_set_text(handle, CURLOPT_ACCEPT_ENCODING, ccurl_has_brotli() != 0 ? "gzip, br" : "gzip")
    var lines = request.headers
    if let tag = request.entityTag { lines.append(TransferHeader("If-None-Match", tag)) }
    if let date = request.lastModified { lines.append(TransferHeader("If-Modified-Since", date)) }
    if request.method == .post {
      ccurl_set_number(handle, CURLOPT_POST, 1)
      ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
      // The library copies as many bytes as it was told; of none it would ask a reader of its own, hence the 0 behind.
      _ = (request.body + [0]).withUnsafeBytes { bytes in
        ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
      }
      // Otherwise the library waits a second for leave to send a large body.
      lines.append(TransferHeader("Expect", ""))
    }
    for line in lines {
      // A line break would begin a header of its own.
      let text = "\(line.name): \(line.value)".filter { !$0.isNewline }
      headerList = curl_slist_append(headerList, line.value.isEmpty ? "\(line.name):" : text)
    }
    ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
  }

  private func setReceivers() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
    ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
    ccurl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, me in
      Exchange.at(me)?.receive(bytes, count) ?? 0
    }
    ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
    ccurl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, me in
      Exchange.at(me)?.receiveHeader(bytes, count) ?? 0
    }
    ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, me)
    ccurl_set_progress(handle) { me, _, received, _, _ in
      Exchange.at(me)?.mayGoOn(received: Int(received)) == true ? 0 : 1
    }
    ccurl_set_number(handle, CURLOPT_NOPROGRESS, 0)
  }
}

/// What the handle tells, on the owner's thread.
extension Exchange {
  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
    pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Unpacked bytes, at most some tens of kilobytes at a time; too many stop the transfer before they are kept.
  private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard body.count + count <= configuration.mostBytes else {
      stopped = .tooLarge(limitBytes: configuration.mostBytes)
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= Self.mostHeaderBytes else {
      stopped = .malformed
      return 0
    }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    // A new status line: what came before was an interim answer.
    if line.hasPrefix("HTTP/") { headers = [] }
    let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if sides.count == 2 {
      headers.append(
        TransferHeader(sides[0].trimmingSpaces, String(sides[1].filter { !$0.isNewline }).trimmingSpaces))
    }
    return count
  }

  /// Packed bytes so far.
  private func mayGoOn(received: Int) -> Bool {
    guard received > configuration.mostPackedBytes else { return true }
    stopped = .tooLargePacked(limitBytes: configuration.mostPackedBytes)
    return false
  }
}
