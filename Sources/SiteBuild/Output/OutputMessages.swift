import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `output`: what is wrong with the outputs of a build, or with the folder
  /// they should be written to.
  package static let output: [DiagnosticKind] = [
    outputBadPath, outputDuplicatePath, outputCaseClash, outputFileIsFolder,
    outputNotOurs, outputBusy, outputForeignFile, outputSymlink, outputNotAFolder,
    outputOverlapsSource, outputInsideSite,
    outputManifestUnreadable, outputManifestVersion, outputUnreadable, outputReadOnly,
    outputDiskFull, outputFailed,
    outputInterrupted, outputHalfDone,
  ]

  // MARK: Outputs that cannot all be written

  /// A path that would leave the output folder, or that a file system cannot hold.
  static let outputBadPath = DiagnosticKind(
    "output/bad-path", .error,
    nb: "«{0}» kan ikke være adressen til en side",
    en: "“{0}” cannot be the path of an output",
    nbHelp: "En adresse har ingen tomme ledd, ingen «..» og høyst 255 byte mellom to skråstreker.",
    enHelp: "A path has no empty parts, no “..”, and at most 255 bytes between two slashes.")

  /// Two outputs with one path. `{0}`: the path.
  static let outputDuplicatePath = DiagnosticKind(
    "output/duplicate-path", .error,
    nb: "To sider kan ikke ha samme adresse: «{0}»",
    en: "Two outputs cannot have one path: “{0}”",
    nbHelp: "Gi en av dem en annen id, eller fjern den tidligere adressen.",
    enHelp: "Give one of them another id, or remove the earlier address.")

  /// Two outputs whose paths differ in case only. `{0}` and `{1}`: the paths.
  static let outputCaseClash = DiagnosticKind(
    "output/case-clash", .error,
    nb: "Adresser må skille seg med mer enn store og små bokstaver: «{0}» og «{1}»",
    en: "Paths must differ by more than case: “{0}” and “{1}”",
    nbHelp: "Mange filsystemer skiller ikke mellom dem; skriv adressen med små bokstaver.",
    enHelp: "Many file systems take them for the same; write the path in lower case.")

  /// One output's path is the folder of another. `{0}`: the file; `{1}`: the output inside it.
  static let outputFileIsFolder = DiagnosticKind(
    "output/file-is-folder", .error,
    nb: "«{0}» kan ikke være både en fil og mappen til «{1}»",
    en: "“{0}” cannot be both a file and the folder of “{1}”")

  // MARK: The output folder

  /// A folder with files in it that no build of ours made. `{0}`: the folder.
  static let outputNotOurs = DiagnosticKind(
    "output/not-ours", .error,
    nb: "«{0}» er ikke tom, og Veiviser har ikke skrevet det som ligger der",
    en: "“{0}” is not empty, and Veiviser did not write what is there",
    nbHelp: "Velg en tom mappe med --output, eller flytt filene selv. Ingenting er rørt.",
    enHelp: "Choose an empty folder with --output, or move the files yourself. Nothing was touched."
  )

  /// Another build that writes to the folder. `{0}`: the folder.
  static let outputBusy = DiagnosticKind(
    "output/busy", .error,
    nb: "En annen bygging skriver til «{0}» akkurat nå",
    en: "Another build is writing to “{0}” right now",
    nbHelp: "Vent til den er ferdig, eller velg en annen mappe med --output. Ingenting er rørt.",
    enHelp: "Wait until it is done, or choose another folder with --output. Nothing was touched.")

  /// A file of someone else's where an output should be. `{0}`: its path.
  static let outputForeignFile = DiagnosticKind(
    "output/foreign-file", .error,
    nb: "«{0}» ligger i veien, og Veiviser har ikke skrevet det",
    en: "“{0}” is in the way, and Veiviser did not write it",
    nbHelp: "Flytt filen ut av mappen og bygg igjen. Ingenting er rørt.",
    enHelp: "Move the file out of the folder and build again. Nothing was touched.")

  /// A symbolic link instead of a folder. `{0}`: its path.
  static let outputSymlink = DiagnosticKind(
    "output/symlink", .error,
    nb: "«{0}» er en symbolsk lenke; siden skrives bare i en ekte mappe",
    en: "“{0}” is a symbolic link; a site is written to a real folder only",
    nbHelp: "Oppgi mappen som lenken peker på, med --output.",
    enHelp: "Name the folder the link points to with --output.")

  /// A file instead of a folder. `{0}`: its path.
  static let outputNotAFolder = DiagnosticKind(
    "output/not-a-folder", .error,
    nb: "«{0}» er ikke en mappe",
    en: "“{0}” is not a folder",
    nbHelp: "Velg en annen mappe med --output.",
    enHelp: "Choose another folder with --output.")

  /// Output and source in each other's way. `{0}`: the output; `{1}`: the source.
  static let outputOverlapsSource = DiagnosticKind(
    "output/overlaps-source", .error,
    nb: "«{0}» kan ikke være målet, for «{1}» er en kilde",
    en: "“{0}” cannot be the output, because “{1}” is a source",
    nbHelp: "Målet og kildene må ligge utenfor hverandre.",
    enHelp: "The output and the sources must lie outside each other.")

  /// A report in the public site. `{0}`: the report's folder; `{1}`: the site's.
  static let outputInsideSite = DiagnosticKind(
    "output/inside-site", .error,
    nb: "Rapporten kan ikke ligge i «{0}», for «{1}» er et nettsted som publiseres",
    en: "The report cannot be in “{0}”, because “{1}” is a site that is published",
    nbHelp: "Velg en mappe utenfor nettstedet med --output. Ingenting er rørt.",
    enHelp: "Choose a folder outside the site with --output. Nothing was touched.")

  /// A manifest that is no manifest. `{0}`: its path; `{1}`: the line, from 1.
  static let outputManifestUnreadable = DiagnosticKind(
    "output/manifest-unreadable", .error,
    nb: "«{0}» er skadet på linje {1}, så det er ukjent hvilke filer Veiviser eier",
    en: "“{0}” is damaged at line {1}, so which files Veiviser owns is unknown",
    nbHelp: "Slett mappen og bygg igjen, eller velg en annen mappe med --output.",
    enHelp: "Delete the folder and build again, or choose another folder with --output.")

  /// A manifest by another version of the program. `{0}`: its path; `{1}`: the version.
  static let outputManifestVersion = DiagnosticKind(
    "output/manifest-version", .error,
    nb: "«{0}» har formatversjon «{1}», som dette programmet ikke kjenner",
    en: "“{0}” has the format version “{1}”, which this program doesn't know",
    nbHelp: "Bygg med den nyere Veiviser, eller velg en tom mappe med --output.",
    enHelp: "Build with the newer Veiviser, or choose an empty folder with --output.")

  /// A file or folder that must be read before anything may be written. `{0}`: its path; `{1}`: the
  /// operating system's reason.
  static let outputUnreadable = DiagnosticKind(
    "output/unreadable", .error,
    nb: "«{0}» kan ikke leses, så det er ukjent hva som ligger der: {1}",
    en: "“{0}” cannot be read, so what is there is unknown: {1}",
    nbHelp: "Sjekk rettighetene, eller velg en annen mappe med --output. Ingenting er rørt.",
    enHelp: "Check the permissions, or choose another folder with --output. Nothing was touched.")

  /// A folder or disk that nothing may be written to. `{0}`: the path.
  static let outputReadOnly = DiagnosticKind(
    "output/read-only", .error,
    nb: "«{0}» kan ikke skrives til",
    en: "“{0}” cannot be written to",
    nbHelp: "Sjekk rettighetene, eller velg en annen mappe med --output.",
    enHelp: "Check the permissions, or choose another folder with --output.")

  /// No room. `{0}`: the path.
  static let outputDiskFull = DiagnosticKind(
    "output/disk-full", .error,
    nb: "Det er ikke plass til nettstedet i «{0}»; det forrige nettstedet står som det var",
    en: "There is no room for the site in “{0}”; the earlier site is as it was",
    nbHelp: "Frigjør plass og bygg igjen.",
    enHelp: "Free some space and build again.")

  /// Any other failure. `{0}`: the path; `{1}`: the operating system's reason.
  static let outputFailed = DiagnosticKind(
    "output/failed", .error,
    nb: "«{0}» kunne ikke skrives: {1}",
    en: "“{0}” could not be written: {1}")

  /// Someone stopped the build before it was done. `{0}`: the output folder.
  static let outputInterrupted = DiagnosticKind(
    "output/interrupted", .error,
    nb: "Byggingen ble avbrutt; det forrige nettstedet i «{0}» står som det var",
    en: "The build was interrupted; the earlier site in “{0}” is as it was")

  /// A failure while the finished files were moved into place. `{0}`: the path; `{1}`: the operating
  /// system's reason.
  static let outputHalfDone = DiagnosticKind(
    "output/half-done", .error,
    nb: "Nettstedet ble bare delvis oppdatert, for «{0}» kunne ikke skrives: {1}",
    en: "The site was updated in part only, because “{0}” could not be written: {1}",
    nbHelp: "Rett opp det som står i veien, og bygg igjen; da blir nettstedet helt.",
    enHelp: "Clear what is in the way and build again, which makes the site whole.")
}
