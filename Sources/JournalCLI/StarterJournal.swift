internal import JournalCore

/// The files that `journal init` makes.
struct StarterJournal {
    let today: CalendarDay
    /// The journal's id.
    let id: String

    /// Where the first entry stands.
    var entryPath: String { "\(today.year)/\(today).md" }

    /// Paths relative to the new root, with what stands in them.
    var files: [(path: String, text: String)] {
        [("journal.yaml", settings), (entryPath, entry), (".gitignore", StarterJournal.ignored)]
    }

    /// How each new `journal.yaml` begins, up to a line break.
    ///
    /// - Parameter note: A line of comment below the first.
    static func settingsHead(id: String, note: String? = nil) -> String {
        let noteLine = note.map { "\n# \($0)" } ?? ""
        return """
            # The settings of this journal. Every key may be left out; `journal check` names a key that is misspelt.\(noteLine)
            title: My leadership journal
            id: \(id)
            author: {name: Your Name, role: Your role, aim: manager}   # aim: manager, architect or executive

            # Of what carries no mark of its own: private (only you), manager (you and whoever leads you) or public.
            audience: manager

            # The folder that `journal build` writes.
            output: site

            """
    }

    private var settings: String {
        """
        \(StarterJournal.settingsHead(id: id))
        # The habits that each weekly digest asks after.
        weekly: [loose-end, support, solution, feedback]

        # Who is behind an @mention. In a public build a person without `public: true` is "a peer in Sales", never a name.
        # relation: manager, up, peer, report, mentee, other-team or customer.
        people:
          sam: {name: Sam Okoye, team: Support, relation: peer}

        # Kinds of act of your own, beside those of the catalogue:
        # acts:
        #   on-call: {name: Carried the pager with care, theme: outcomes}

        # What the next level asks for; a row each in the portfolio:
        # criteria:
        #   scope: {name: Scope beyond the team, acts: [bridge, rally, white-space], tags: [cross-team]}

        # Questions that `journal prompts` asks beside its own, and phrases that `journal check` is to find, each with what
        # to write instead:
        # prompts:
        #   delivery: [What did we ship that nobody uses?]
        # phrases:
        #   quick question: one question|I need to know

        # The sentence that the portfolio begins with, and the problems whose figures come first:
        # summary: In nine months failed checkouts fell by 94 %.
        # headlines: [slow-handover]

        """
    }

    /// The output is made anew from the entries; whoever serves it from git takes this line out.
    private static let ignored = """
        /site/

        """

    private var entry: String {
        let due = today.advanced(by: 7)
        return """
            ---
            date: \(today)
            title: How this journal works
            ---

            Write what you like. Only a block that carries a tag is an item, and only items reach a page; this paragraph
            does not. Change the lines below to what you did, or delete them.

            ## What I did

            - Sat with @sam until his first release was out. #act/support [impact:: he did the second one alone]
            - Picked up the alert that nobody owned and wrote down what to do about it. #act/loose-end
              [evidence:: https://example.org/runbook] [before:: two hours a page] [after:: ten minutes]
            - My own doubts about the plan, for nobody else. #act/ask-question #private

            ## A problem, step by step

            - Handing a ticket to the next shift takes half an hour of typing. #problem/slow-handover/identify
              [title:: Slow handover between shifts] [measure:: 30 minutes]
            - A form that fills itself from the ticket. #problem/slow-handover/idea

            ## Promises, feedback, lessons

            - [ ] Send @sam the notes of the review. #promise [due:: \(due)]
            - @sam said that I answer before the question is out. #feedback [action:: I count to three]
            - Moved the server on a Friday; two people lost their evening. #lesson

            """
    }
}
