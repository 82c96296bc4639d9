package import JournalCore
internal import JournalMarkdown

/// All the files of a site, made in pieces that any number of threads may make at once, in any order.
///
///     1  each piece on its own      the export, the portfolio, a week's digest (page and Markdown), a problem's story
///     2  what needs all the weeks   digests/index.html, feed.xml
///     3  one list, by path          the same for any number of threads
///
/// It holds what one audience may see and nothing else, so that no page can tell of more.
package struct Site: Sendable {
    /// The files of one piece, and what the pages of step 2 keep of it.
    package struct Piece: Sendable {
        var files: [OutputFile]
        var week: DigestIndexPage.Week?
        var digest: Digest?
    }

    private let journal: VisibleJournal
    private let index: DigestIndex
    private let context: PageContext
    /// Whether texts hold images that were copied into the site.
    private let hasAttachments: Bool

    /// The site of what an audience may see.
    package init(of journal: VisibleJournal, templates: PageTemplates, hasAttachments: Bool = false) {
        self.hasAttachments = hasAttachments
        self.journal = journal
        index = DigestIndex(journal)
        context = PageContext(templates: templates, journal: journal)
    }

    /// How many pieces there are.
    package var count: Int { 2 + index.weeks.count + journal.problems.count }

    /// One piece; the two that take longest come first.
    package func piece(_ number: Int) -> Piece {
        switch number {
        case 0: return Piece(files: [OutputFile(path: "data.json", bytes: Export(journal).json())])
        case 1:
            let page = PortfolioPage.render(Portfolio(of: journal, index: index), context: context)
            return Piece(files: [OutputFile(path: "index.html", bytes: page)])
        default:
            let place = number - 2
            return place < index.weeks.count ? week(place) : problem(place - index.weeks.count)
        }
    }

    /// The files of all pieces, with the pages that list the weeks, in the order of the bytes of their paths.
    package func files(of pieces: [Piece]) -> [OutputFile] {
        var files = pieces.flatMap(\.files)
        let weeks = DigestIndexPage.render(pieces.compactMap(\.week), author: journal.author, context: context)
        files.append(OutputFile(path: "digests/index.html", bytes: weeks))
        let feed = Feed.render(pieces.compactMap(\.digest), author: journal.author, id: journal.id, context: context)
        files.append(OutputFile(path: "feed.xml", bytes: feed))
        for i in files.indices where hasAttachments { files[i] = Site.rooted(files[i]) }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The two files of a week's digest; none where the week has no item.
    package func digest(of week: ISOWeek) -> [OutputFile] {
        guard let place = index.weeks.firstIndex(where: { $0.week == week }) else { return [] }
        let files = self.week(place).files
        return hasAttachments ? files.map(Site.rooted) : files
    }

    /// The file with the way to the site's folder before the path of each image.
    private static func rooted(_ file: OutputFile) -> OutputFile {
        guard file.path.hasSuffix(".html"), file.bytes.contains(RichText.placeMark) else { return file }
        let root: StaticString = file.path.utf8.contains(0x2F) ? "../" : ""
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.bytes.count + 256)
        for byte in file.bytes {
            if byte == RichText.placeMark { bytes.append(root) } else { bytes.append(byte) }
        }
        return OutputFile(path: file.path, bytes: bytes)
    }

    private func week(_ place: Int) -> Piece {
        let week = index.weeks[place].week
        let label = week.description
        let digest = Digest(of: journal, index: index, days: week.days, label: label, week: week)
        let files = [
            OutputFile(path: "digests/\(label).html", bytes: DigestPage.render(digest, context: context)),
            OutputFile(path: "digests/\(label).md", bytes: DigestMarkdown.render(digest, context: context)),
        ]
        // Only the latest are in the feed: the others need not be kept.
        let isLate = place >= index.weeks.count - Feed.limit
        return Piece(files: files, week: DigestIndexPage.Week(digest), digest: isLate ? digest : nil)
    }

    private func problem(_ place: Int) -> Piece {
        let page = ProblemPage.render(ProblemStory(of: journal, problem: place), context: context)
        return Piece(files: [OutputFile(path: "problems/\(journal.problems[place].slug).html", bytes: page)])
    }
}
