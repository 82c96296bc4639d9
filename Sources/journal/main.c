// Hands its words to the program: the Swift library reads them from /proc, which is not everywhere.
int journal_run(int count, char **words);

int main(int count, char **words) { return journal_run(count, words); }
