import Schedule
import Testing

@Suite("Days and Oslo's clock")
struct CalendarTests {
  @Test(
    "days are numbered from 1 January 1970; numbers and weekdays from a printed calendar",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("1970-03-01", 59, 7), ("2000-02-29", 11_016, 2),
      ("2026-03-15", 20_527, 7), ("2026-11-25", 20_782, 3), ("2100-03-01", 47_541, 1),
    ])
  func days(text: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number && day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "what is no date is none",
    arguments: [
      "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "26-04-03", "2026-04-0٣", "",
      "2026-04-03 ", "+026-04-03", "0000-01-01",
    ])
  func noDates(text: String) { #expect(CalendarDay(text) == nil) }

  @Test(
    "a plausible day is written as ISO has it or as in Norwegian, from 1900 to 2100",
    arguments: [
      ("2024-05-01", "2024-05-01"), ("1.5.2024", "2024-05-01"), ("01.05.2024", "2024-05-01"),
      ("1. 5. 2024", "2024-05-01"),
      ("31.02.2023", nil), ("29.02.2023", nil), ("29.02.2024", "2024-02-29"), ("9999-99-99", nil), ("9999-12-31", nil),
      ("1899-12-31", nil), ("1.5.24", nil), ("1/5/2024", nil), ("2024.5.1", nil), ("30 Feb 2024", nil),
      ("1.5..2024", nil), ("", nil),
    ] as [(String, String?)])
  func plausible(text: String, day: String?) { #expect(CalendarDay(plausible: text)?.description == day) }

  @Test("every day of 400 years follows the one before it, and reads back")
  func everyDay() throws {
    let first = try #require(CalendarDay("1900-01-01"))
    for number in first.number..<first.number + 146_097 {
      let day = CalendarDay(number: number)
      let date = day.date
      #expect(CalendarDay(date.year, date.month, date.day) == day)
      if date.month == 1, date.day == 1 { #expect((day + -1).date == (date.year - 1, 12, 31)) }
    }
    #expect((first + 146_097).description == "2300-01-01")
  }

  @Test("times are written with two digits on both sides", arguments: ["24:00", "8:30", "08:60", "0830", "", "-1:30"])
  func noTimes(text: String) {
    #expect(TimeOfDay(text) == nil)
    #expect(TimeOfDay("08:30")?.minutes == 510)
    #expect(TimeOfDay("00:05")?.description == "00:05")
  }

  @Test(
    "Oslo's clock at moments in UTC: winter, summer, and the seconds around both changes of 2026",
    arguments: [
      // 29 March 2026 00:00 UTC is day 20 541, second 1 774 742 400; 25 October is day 20 751, 1 792 886 400.
      (1_774_742_400 + 3599, "2026-03-29 01:59"), (1_774_742_400 + 3600, "2026-03-29 03:00"),
      (1_792_886_400 + 3599, "2026-10-25 02:59"), (1_792_886_400 + 3600, "2026-10-25 02:00"),
      // The publisher's own stamps: updated 07:00 UTC in March and 06:00 UTC in June are 08:00 in Oslo.
      (1_773_644_400, "2026-03-16 08:00"), (1_781_503_200, "2026-06-15 08:00"), (0, "1970-01-01 01:00"),
    ])
  func oslo(moment: Int, text: String) { #expect(OsloTime.text(at: moment) == text) }

  @Test("a time passed over is an hour later, and of a time shown twice it is the first")
  func changes() throws {
    let (spring, autumn) = (try #require(CalendarDay("2026-03-29")), try #require(CalendarDay("2026-10-25")))
    let half = try #require(TimeOfDay("02:30"))
    #expect(OsloTime.moment(spring, half) == 1_774_742_400 + 5400)
    #expect(OsloTime.text(at: OsloTime.moment(spring, half)) == "2026-03-29 03:30")
    #expect(OsloTime.moment(autumn, half) == 1_792_886_400 + 1800)
    #expect(OsloTime.text(at: OsloTime.moment(autumn, half)) == "2026-10-25 02:30")
  }
}
