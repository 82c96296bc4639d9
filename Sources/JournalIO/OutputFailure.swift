package import JournalCore

/// Why a site was not written, or cannot be. Nothing of the output was changed, unless a case says otherwise.
package enum OutputFailure: Error, Hashable, Sendable, CustomStringConvertible {
    // The folder itself
    case notAPath(String)
    case notAFolder(String)
    case linkLeadsNowhere(String)
    /// It is `/`.
    case fileSystemRoot(String)
    /// It is the journal's root, or a folder above it.
    case holdsJournal(String)
    /// It is the home folder, or a folder above it.
    case holdsHome(String)
    /// Another journal's root: it holds a `journal.yaml`.
    case isAnotherJournal(String)
    /// An entry stands in it that is not of our making.
    case holdsEntry(String, entry: String)
    /// The site of another journal is in it.
    case otherJournal(String)
    /// What is in it is for a wider audience: whoever reads it there would read more.
    case widerAudience(String, there: Audience, new: Audience)
    /// It is not empty, and no site is in it; one of what is.
    case notEmpty(String, name: String)
    /// A link leads it out of the journal, where `output:` may not lead.
    case leadsOut(String)
    /// No site is in it.
    case noSite(String)
    /// A folder that the journal, or git, keeps for something else.
    case reserved(String, name: String)
    /// Another build holds it; how long was waited, in seconds.
    case locked(String, seconds: Int)
    // The files in it
    case unsafePath(String)
    /// Two files that some file system takes for one, or a file and a folder of one name.
    case clash(String, String)
    /// These are there, and this program did not write them.
    case foreign([String])
    /// At the place of a file or folder of ours stands something else: a link, a folder, a FIFO.
    case replaced(String)
    case damagedManifest(String, line: Int)
    case system(IOFailure)
    /// The site is whole and new, but what it replaced could not be tidied away.
    case untidied(IOFailure)
    /// A test let the process end here.
    case killed

    /// One line, without a full stop; several files are named one after the other.
    package var description: String {
        switch self {
        case .notAPath(let path): "the output folder `\(path)` is not a path"
        case .notAFolder(let path): "the output `\(path)` is there and is not a folder"
        case .linkLeadsNowhere(let path): "the output folder `\(path)` is a link that leads nowhere"
        case .fileSystemRoot(let path): "the output folder `\(path)` is the root of the file system"
        case .holdsJournal(let path): "the output folder `\(path)` holds the journal itself"
        case .holdsHome(let path): "the output folder `\(path)` is or holds the home folder"
        case .isAnotherJournal(let path): "the output folder `\(path)` is a journal: it holds a journal.yaml"
        case .holdsEntry(let path, let entry): "the output folder `\(path)` holds an entry: \(entry)"
        case .otherJournal(let path):
            "the output folder `\(path)` holds the site of another journal; write to another folder, or over that site "
                + "by --replace"
        case .widerAudience(let path, let there, let new):
            "the output folder `\(path)` holds a site for \(there.rawValue), which may be published; one for "
                + "\(new.rawValue) goes to another folder, or over it by --replace"
        case .notEmpty(let path, let name):
            "the output folder `\(path)` is not empty and holds no site: `\(OutputFailure.printable(name))` is in it; write "
                + "to another folder, or beside what is there by --replace"
        case .leadsOut(let path):
            "the output folder `\(path)` is a link that leads out of the journal; name the folder by --output, or write "
                + "there by --replace"
        case .noSite(let path): "`\(path)` holds no site: it has no \(SiteManifest.name)"
        case .reserved(let path, let name): "the output folder `\(path)` is in `\(name)`, which is for something else"
        case .locked(let path, let seconds):
            "another build has been writing to `\(path)` for \(seconds) seconds; try again when it is done"
        case .unsafePath(let path):
            "`\(OutputFailure.printable(path))` cannot be the path of a file in the output folder"
        case .clash(let a, let b) where a == b: "two pages would be written to `\(a)`"
        case .clash(let a, let b): "`\(a)` and `\(b)` would be one file where names are compared without case"
        case .foreign(let paths):
            "not overwritten, since `journal` did not write \(paths.count == 1 ? "it" : "them"): "
                + paths.joined(separator: ", ")
        case .replaced(let path): "`\(path)` is no longer the file or folder that `journal` wrote; it was left alone"
        case .damagedManifest(let path, let line): "`\(path)` is damaged (line \(line)); nothing was changed"
        case .system(let failure): failure.description
        case .untidied(let failure): "the site was written, but \(failure.description)"
        case .killed: "stopped"
        }
    }

    /// Control characters as escapes, so that a path cannot write on the terminal.
    private static func printable(_ path: String) -> String {
        path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: false) : String($0) }
            .joined()
    }
}
