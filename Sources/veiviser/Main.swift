import SiteCommands

/// The program `veiviser`.
@main
struct Main {
  static func main() { runVeiviser() }
}
