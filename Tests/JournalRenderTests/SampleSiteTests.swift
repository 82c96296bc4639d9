import Testing

@testable import JournalCore
@testable import JournalRender

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes the sample pages where a person or a browser can look at them: `JOURNAL_SAMPLE_SITE` names the folder.
@Suite("The sample site")
struct SampleSiteTests {
    static var folder: String? { getenv("JOURNAL_SAMPLE_SITE").map { String(cString: $0) } }

    @Test("is written where it is asked for", .enabled(if: folder != nil, "JOURNAL_SAMPLE_SITE is not set"))
    func isWritten() throws {
        let folder = try #require(SampleSiteTests.folder)
        let context = try Sample.context()
        var story = Sample.story()
        var files = [
            ("index.html", PortfolioPage.render(Sample.portfolio(), context: context)),
            ("digests/2026-W10.md", DigestMarkdown.render(Sample.digest(), context: context)),
            ("digests/2026-W10.txt", DigestText.render(Sample.digest(), context: context)),
            ("feed.xml", Feed.render([Sample.digest()], author: Sample.author, context: context)),
        ]
        let weeks = ["2025-W52", "2026-W06", "2026-W10", "2026-W19", "2026-W21", "2026-W23", "2026-W24", "2026-W26"]
        let index = weeks.compactMap { DigestIndexPage.Week(Sample.digest($0)) }
        files.append(("digests/index.html", DigestIndexPage.render(index, author: Sample.author, context: context)))
        // The weeks that evidence and problems link to hold the items that they name.
        let linked = [
            "2026-W06": "2026-02-02-traced-payments", "2026-W26": "2026-06-26-silent", "2026-W19": "p1",
            "2026-W21": "p6",
            "2026-W23": "p4", "2026-W24": "p5",
        ]
        for (i, week) in weeks.enumerated() {
            var digest = Sample.digest(week, items: 14)
            digest.previous = i > 0 ? ISOWeek(weeks[i - 1]) : nil
            digest.following = i + 1 < weeks.count ? ISOWeek(weeks[i + 1]) : nil
            if let id = linked[week] { digest.byDay[0].items[0].id = id }
            if week == "2026-W19" {
                digest.byDay[1].items[0].id = "p2"
                digest.byDay[2].items[0].id = "p3"
            }
            files.append(("digests/\(week).html", DigestPage.render(digest, context: context)))
        }
        for slug in ["retry-storm", "night-pages", "disk-full", "release-notes", "slow-reviews"] {
            story.problem.slug = slug
            files.append(("problems/\(slug).html", ProblemPage.render(story, context: context)))
        }
        for (name, bytes) in files {
            var path = folder
            for part in name.split(separator: "/").dropLast() {
                path += "/" + part
                mkdir(path, 0o755)
            }
            let file = try #require(fopen(folder + "/" + name, "w"))
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
    }
}
