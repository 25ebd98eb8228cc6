/* A disk that refuses: laid over the C library with LD_PRELOAD. What it does is one letter in the file that FAULTY_DISK names:
   '-' nothing, 'f' full (ENOSPC), 'e' failing (EIO), 'r' read-only (EROFS), 's' fsync fails (EIO), 'l' slow. Only files whose
   path contains FAULTY_FOLDER are concerned, and only writing to them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static volatile const char *mood;

static char mood_now(void) {
    if (!mood) {
        const char *path = getenv("FAULTY_DISK");
        int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *place = fd < 0 ? MAP_FAILED : mmap(0, 1, PROT_READ, MAP_SHARED, fd, 0);
        mood = place == MAP_FAILED ? "-" : place;
    }
    return *mood;
}

static int concerns(int fd) {
    char link[64], path[4096];
    const char *folder = getenv("FAULTY_FOLDER");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0 || !folder) return 0;
    path[length] = 0;
    return strstr(path, folder) && !strstr(path, "-shm");
}

static int refuses(int fd, int syncs) {
    char now = mood_now();
    if (now == '-' || !concerns(fd)) return 0;
    if (now == 'l') {
        struct timespec pause = {0, 200000000};
        nanosleep(&pause, 0);
        return 0;
    }
    if (now == 's' && !syncs) return 0;
    if (now == 'f' && syncs) return 0;
    errno = now == 'f' ? ENOSPC : now == 'r' ? EROFS : EIO;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) { return refuses(fd, 0) ? -1 : REAL(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return refuses(fd, 0) ? -1 : REAL(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return refuses(fd, 0) ? -1 : REAL(pwrite64)(fd, data, size, at);
}
int ftruncate(int fd, off_t size) { return refuses(fd, 0) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return refuses(fd, 0) ? -1 : REAL(ftruncate64)(fd, size); }
int fsync(int fd) { return refuses(fd, 1) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return refuses(fd, 1) ? -1 : REAL(fdatasync)(fd); }
