/* A disk that fails once: preloaded, it lets the nth write, sync, cut or rename of a file fail with EIO.
   fail_at(n) arms it (0: never) and begins to count anew; counted() says how many there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static long wanted = 0, count = 0;

void fail_at(long nth) { wanted = nth; count = 0; }
long counted(void) { return count; }

static int file(int fd) {
    struct stat found;
    int before = errno, is = fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
    errno = before;
    return is;
}

static int fails(void) {
    if (++count != wanted) return 0;
    errno = EIO;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    return file(fd) && fails() ? -1 : REAL(write)(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return file(fd) && fails() ? -1 : REAL(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return file(fd) && fails() ? -1 : REAL(pwrite64)(fd, data, size, at);
}
int fsync(int fd) { return file(fd) && fails() ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return file(fd) && fails() ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return file(fd) && fails() ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return file(fd) && fails() ? -1 : REAL(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { return fails() ? -1 : REAL(rename)(from, to); }
