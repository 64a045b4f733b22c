import Glibc
import SiteBase

/// The number of cores the process may use.
package func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Today on this machine. The only place where a program looks at a calendar; everything after it is given
/// the day.
package func today() -> CalendarDate {
  var seconds = time(nil)
  var parts = tm()
  localtime_r(&seconds, &parts)
  guard
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  else { preconditionFailure("The machine's clock gives a day that no calendar has") }
  return date
}
