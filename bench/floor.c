/* The floor of a cold build: the least work that turns a journal into weekly digests, in C.
 *
 *     floor DIR OUT [--threads N]
 *
 * Finds every .md file below DIR, reads it, parses it with libcmark-gfm, walks its tree, renders each list item that
 * carries an act or a problem tag to HTML, and writes one digest a week into OUT. A week's files go to one worker (two
 * workers by default), which needs no lock and holds one week at a time. What a build does beyond this (front matter,
 * marks, checks, the portfolio, escaping of its own, comparing with the files already there) is what `bench/run.py`
 * compares with it. A file's week is that of the date its name starts with; others are left out. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MAX_THREADS 64

typedef struct {
    char *path;
    const char *name; /* the last part of path */
} File;

typedef struct {
    char label[16]; /* 2026-W10 */
    size_t first, end;
} Week;

typedef struct {
    char *bytes;
    size_t length, capacity;
} Buffer;

static File *files;
static size_t file_count, file_capacity;
static Week *weeks;
static size_t week_count;
static atomic_size_t next_week;
static atomic_size_t item_count;
static const char *output;
static cmark_syntax_extension *extensions[2];

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(2);
}

static void *grown(void *memory, size_t size) {
    if (!(memory = realloc(memory, size))) fail("memory");
    return memory;
}

static void reserve(Buffer *buffer, size_t more) {
    if (buffer->length + more <= buffer->capacity) return;
    buffer->capacity = (buffer->length + more) * 2;
    buffer->bytes = grown(buffer->bytes, buffer->capacity);
}

static void append(Buffer *buffer, const char *string) {
    size_t length = strlen(string);
    reserve(buffer, length);
    memcpy(buffer->bytes + buffer->length, string, length);
    buffer->length += length;
}

/* --- finding: every entry, in order of its name, and the weeks they fall into --- */

static int starts_with_date(const char *name) {
    static const char pattern[] = "0000-00-00";
    for (int i = 0; i < 10; i++) {
        int digit = name[i] >= '0' && name[i] <= '9';
        if (pattern[i] == '0' ? !digit : name[i] != '-') return 0;
    }
    return 1;
}

static int by_name(const void *left, const void *right) {
    return strcmp(((const File *)left)->name, ((const File *)right)->name);
}

static void find_files(char *root) {
    char *roots[] = {root, NULL};
    FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
    if (!tree) fail(root);
    for (FTSENT *entry; (entry = fts_read(tree));) {
        if (entry->fts_level > 0 && entry->fts_name[0] == '.') fts_set(tree, entry, FTS_SKIP);
        if (entry->fts_info != FTS_F && entry->fts_info != FTS_NSOK) continue;
        size_t length = strlen(entry->fts_name);
        if (length < 14 || strcmp(entry->fts_name + length - 3, ".md") || !starts_with_date(entry->fts_name)) continue;
        if (file_count == file_capacity) {
            file_capacity = file_capacity ? file_capacity * 2 : 1024;
            files = grown(files, file_capacity * sizeof *files);
        }
        char *path = strcpy(grown(NULL, entry->fts_pathlen + 1u), entry->fts_path);
        files[file_count++] = (File){.path = path, .name = path + entry->fts_pathlen - entry->fts_namelen};
    }
    fts_close(tree);
    errno = ENOENT;
    if (!file_count) fail(root);
    qsort(files, file_count, sizeof *files, by_name);
}

static void label_week(const char *name, char *label, size_t size) {
    struct tm day = {0};
    sscanf(name, "%4d-%2d-%2d", &day.tm_year, &day.tm_mon, &day.tm_mday);
    day.tm_year -= 1900;
    day.tm_mon -= 1;
    timegm(&day); /* fills in the day of the week and of the year */
    strftime(label, size, "%G-W%V", &day);
}

static void find_weeks(void) {
    weeks = grown(NULL, file_count * sizeof *weeks);
    char label[sizeof weeks->label] = "";
    for (size_t i = 0; i < file_count; i++) {
        if (i == 0 || memcmp(files[i].name, files[i - 1].name, 10)) label_week(files[i].name, label, sizeof label);
        if (week_count == 0 || strcmp(label, weeks[week_count - 1].label)) {
            weeks[week_count].first = i;
            strcpy(weeks[week_count++].label, label);
        }
        weeks[week_count - 1].end = i + 1;
    }
}

/* --- one entry: read, parse, render --- */

static void read_file(const char *path, Buffer *buffer) {
    int descriptor = open(path, O_RDONLY);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status)) fail(path);
    buffer->length = 0;
    reserve(buffer, (size_t)status.st_size);
    buffer->length = (size_t)status.st_size;
    if (read(descriptor, buffer->bytes, buffer->length) != status.st_size) fail(path);
    close(descriptor);
}

/* Where the Markdown begins: behind the line that closes the front matter, where there is one. */
static size_t body_offset(const Buffer *text) {
    if (text->length < 4 || memcmp(text->bytes, "---\n", 4)) return 0;
    const char *end = text->bytes + text->length;
    for (const char *line = text->bytes + 4; line && line + 4 <= end;) {
        if (!memcmp(line, "---\n", 4)) return (size_t)(line + 4 - text->bytes);
        line = memchr(line, '\n', (size_t)(end - line));
        if (line) line++;
    }
    return 0;
}

static int has_tag(cmark_node *paragraph) {
    cmark_iter *walk = cmark_iter_new(paragraph);
    int found = 0;
    for (cmark_event_type event; !found && (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        if (event != CMARK_EVENT_ENTER) continue;
        cmark_node *node = cmark_iter_get_node(walk);
        if (cmark_node_get_type(node) != CMARK_NODE_TEXT) continue;
        const char *text = cmark_node_get_literal(node);
        found = strstr(text, "#act/") || strstr(text, "#problem/");
    }
    cmark_iter_free(walk);
    return found;
}

static void render_items(cmark_node *document, Buffer *page) {
    cmark_iter *walk = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        cmark_node *item = cmark_iter_get_node(walk);
        if (event != CMARK_EVENT_ENTER || cmark_node_get_type(item) != CMARK_NODE_ITEM) continue;
        cmark_node *paragraph = cmark_node_first_child(item);
        if (!paragraph || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH || !has_tag(paragraph)) continue;
        char *html = cmark_render_html(paragraph, CMARK_OPT_DEFAULT, NULL);
        append(page, "<li>");
        append(page, html);
        append(page, "</li>\n");
        free(html);
        atomic_fetch_add_explicit(&item_count, 1, memory_order_relaxed);
    }
    cmark_iter_free(walk);
}

static void render_entry(const char *path, Buffer *text, Buffer *page) {
    read_file(path, text);
    size_t offset = body_offset(text);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (int i = 0; i < 2; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
    cmark_parser_feed(parser, text->bytes + offset, text->length - offset);
    cmark_node *document = cmark_parser_finish(parser);
    render_items(document, page);
    cmark_node_free(document);
    cmark_parser_free(parser);
}

/* --- one week: its entries' items, written as one digest --- */

static void write_digest(const Week *week, const Buffer *page) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.html", output, week->label);
    FILE *file = fopen(path, "w");
    if (!file || fwrite(page->bytes, 1, page->length, file) != page->length || fclose(file)) fail(path);
}

static void *work(void *unused) {
    Buffer text = {0}, page = {0};
    for (size_t index; (index = atomic_fetch_add(&next_week, 1)) < week_count;) {
        const Week *week = &weeks[index];
        page.length = 0;
        append(&page, "<!doctype html>\n<meta charset=\"utf-8\">\n<ul>\n");
        for (size_t i = week->first; i < week->end; i++) render_entry(files[i].path, &text, &page);
        append(&page, "</ul>\n");
        write_digest(week, &page);
    }
    free(text.bytes);
    free(page.bytes);
    return unused;
}

int main(int count, char **arguments) {
    int threads = 2;
    if (count == 5 && !strcmp(arguments[3], "--threads")) threads = atoi(arguments[4]);
    if ((count != 3 && count != 5) || threads < 1 || threads > MAX_THREADS) {
        fprintf(stderr, "usage: floor DIR OUT [--threads N]\n");
        return 64;
    }
    output = arguments[2];
    if (mkdir(output, 0755) && errno != EEXIST) fail(output);

    /* Tables and task lists alone: the other extensions keep their characters in tables that all parsers share. */
    cmark_gfm_core_extensions_ensure_registered();
    extensions[0] = cmark_find_syntax_extension("table");
    extensions[1] = cmark_find_syntax_extension("tasklist");

    find_files(arguments[1]);
    find_weeks();
    pthread_t others[MAX_THREADS];
    for (int i = 1; i < threads; i++)
        if ((errno = pthread_create(&others[i], NULL, work, NULL))) fail("thread");
    work(NULL);
    for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
    printf("%zu entries, %zu items, %zu digests\n", file_count, (size_t)item_count, week_count);
    return 0;
}
