// Linux's syncfs(2), which glibc declares in unistd.h for GNU programs only, and Swift imports it as
// none: writes everything that is not yet on the disk of an open file's file system.
extern int syncfs(int fd);
