internal import JournalCLI

JournalProgram.main()
