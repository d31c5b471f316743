package io.github.goroot.wsl;

/**
 * The two kinds of WSL, which differ in what stands between Linux and Windows.
 *
 * @since 0.1
 */
public enum WslVersion {

    /** Linux calls are answered by the Windows kernel; both sides share its files and its processes. */
    WSL_1,

    /** A Linux kernel in a virtual machine; the files of Windows are mounted into it over a network protocol. */
    WSL_2
}
