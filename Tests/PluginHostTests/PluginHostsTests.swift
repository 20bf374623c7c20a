import PluginHost
import Testing

@Suite("Hosts that a plugin may name")
struct PluginHostsTests {
  @Test("names on the net", arguments: ["data.ssb.no", "figures.example.org", "a-b.c1.no", "xn--mlestokk-8za.no"])
  func allowed(_ name: String) { #expect(PluginHosts.isPublic(name)) }

  @Test(
    "this machine, its network, addresses in numbers of any writing, and what is no name",
    arguments: [
      "localhost", "api.localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.0x0.0x0.0x1", "0x7f000001",
      "017700000001",
      "10.0.0.7", "192.168.1.1", "169.254.169.254", "0.0.0.0", "[::1]", "::1", "fd00::1", "printer", "nas.local",
      "metadata.google.internal", "router.lan", "host.home.arpa", "server.corp", "", ".", "a..b.no", "-a.no", "a-.no",
      "Data.ssb.no", "data.ssb.no:443", "https://ssb.no", "data.ssb.no.", "data ssb.no", "user@ssb.no", "æ.no",
    ])
  func refused(_ name: String) { #expect(!PluginHosts.isPublic(name)) }
}
