// In front of the system's library: counts the calls that write below FAIL_UNDER, and lets the one numbered FAIL_AT fail with FAIL_ERRNO (and all behind it
// where FAIL_STAYS is 1). At the end of the process it says how many there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static int calls;
static const char *under;
static int at, code, stays;

__attribute__((constructor)) static void begin(void)
{
    under = getenv("FAIL_UNDER");
    at = atoi(getenv("FAIL_AT") ? getenv("FAIL_AT") : "0");
    code = atoi(getenv("FAIL_ERRNO") ? getenv("FAIL_ERRNO") : "0");
    stays = atoi(getenv("FAIL_STAYS") ? getenv("FAIL_STAYS") : "0");
}

__attribute__((destructor)) static void end(void)
{
    dprintf(1, "writing calls: %d\n", calls);
}

static int fails(const char *path)
{
    if (!under || !path || strncmp(path, under, strlen(under))) return 0;
    int number = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (!at || (stays ? number < at : number != at)) return 0;
    errno = code;
    return 1;
}

static int fails_fd(int fd)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(path);
}

#define REAL(name, type, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
    int name(const char *path, int flags, ...) \
    { \
        REAL(name, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) && fails(path)) return -1; \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type) \
    ssize_t name(int fd, const void *bytes, size_t count, offset_type offset) \
    { REAL(name, ssize_t, int, const void *, size_t, offset_type); return fails_fd(fd) ? -1 : real(fd, bytes, count, offset); }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define PWRITEV(name, offset_type) \
    ssize_t name(int fd, const struct iovec *parts, int count, offset_type offset) \
    { REAL(name, ssize_t, int, const struct iovec *, int, offset_type); return fails_fd(fd) ? -1 : real(fd, parts, count, offset); }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

ssize_t write(int fd, const void *bytes, size_t count)
{ REAL(write, ssize_t, int, const void *, size_t); return fd > 2 && fails_fd(fd) ? -1 : real(fd, bytes, count); }

#define TRUNCATE(name, length_type) \
    int name(int fd, length_type length) { REAL(name, int, int, length_type); return fails_fd(fd) ? -1 : real(fd, length); }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int fsync(int fd) { REAL(fsync, int, int); return fails_fd(fd) ? -1 : real(fd); }
int rename(const char *from, const char *to) { REAL(rename, int, const char *, const char *); return fails(to) ? -1 : real(from, to); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir, int, const char *, mode_t); return fails(path) ? -1 : real(path, mode); }
int unlink(const char *path) { REAL(unlink, int, const char *); return fails(path) ? -1 : real(path); }
int link(const char *from, const char *to) { REAL(link, int, const char *, const char *); return fails(to) ? -1 : real(from, to); }
int utimensat(int dir, const char *path, const struct timespec times[2], int flags)
{ REAL(utimensat, int, int, const char *, const struct timespec *, int); return fails(path) ? -1 : real(dir, path, times, flags); }
