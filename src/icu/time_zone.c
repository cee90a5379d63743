// Debian's static ICU is not compiled for shared libraries: its two direct references to libc's
// time-zone variables would become text relocations there. The linker leads them here instead
// (--wrap). ICU's default time zone is therefore UTC; nothing in this program asks for it.
__attribute__((visibility("hidden"))) long __wrap___timezone = 0;
__attribute__((visibility("hidden"))) char *__wrap_tzname[2] = {"UTC", "UTC"};
