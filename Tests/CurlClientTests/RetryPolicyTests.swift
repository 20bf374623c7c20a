import CurlClient
import Testing

@Suite("When a request is repeated")
struct RetryPolicyTests {
}
