package io.github.goroot.traces;

import java.util.HashSet;
import java.util.Set;

/** The packages of Go's standard library, and the commands in {@code cmd}, in all releases from Go 1.15 to 1.27. */
final class StandardPackages {

    /**
     * What {@code go list std} prints in Go 1.15, 1.19 and 1.21 to 1.27 on Linux, all together: a folder, then what lies
     * in it, the folder itself as a dot.
     */
    private static final String TABLE = """
            archive: tar zip
            bufio: .
            bytes: .
            cmp: .
            compress: bzip2 flate gzip lzw zlib
            container: heap list ring
            context: .
            crypto: . aes cipher des dsa ecdh ecdsa ed25519 ed25519/internal/edwards25519 elliptic fips140
                hkdf hmac hpke internal/alias internal/bigmod internal/boring internal/boring/bbig
                internal/boring/bcache internal/boring/sig internal/constanttime internal/cryptotest
                internal/cryptotest/wycheproof internal/cryptotest/x509limbo internal/edwards25519
                internal/edwards25519/field internal/entropy internal/entropy/v1.0.0 internal/fips140
                internal/fips140/aes internal/fips140/aes/gcm internal/fips140/alias internal/fips140/bigmod
                internal/fips140/check internal/fips140/check/checktest internal/fips140/drbg
                internal/fips140/ecdh internal/fips140/ecdsa internal/fips140/ed25519
                internal/fips140/edwards25519 internal/fips140/edwards25519/field internal/fips140/hkdf
                internal/fips140/hmac internal/fips140/mldsa internal/fips140/mlkem internal/fips140/nistec
                internal/fips140/nistec/fiat internal/fips140/pbkdf2 internal/fips140/rsa
                internal/fips140/sha256 internal/fips140/sha3 internal/fips140/sha512 internal/fips140/ssh
                internal/fips140/subtle internal/fips140/tls12 internal/fips140/tls13 internal/fips140cache
                internal/fips140deps internal/fips140deps/byteorder internal/fips140deps/cpu
                internal/fips140deps/godebug internal/fips140deps/time internal/fips140hash internal/fips140only
                internal/fips140test internal/hpke internal/impl internal/mlkem768 internal/nistec
                internal/nistec/fiat internal/rand internal/randutil internal/subtle internal/sysrand
                internal/sysrand/internal/seccomp md5 mldsa mlkem mlkem/mlkemtest pbkdf2 rand rc4 rsa sha1
                sha256 sha3 sha512 subtle tls tls/internal/fips140tls x509 x509/pkix
            database: sql sql/driver sql/internal
            debug: buildinfo dwarf elf gosym macho pe plan9obj
            embed: . internal/embedtest
            encoding: . ascii85 asn1 base32 base64 binary csv gob hex json json/internal
                json/internal/jsonflags json/internal/jsonopts json/internal/jsontest json/internal/jsonwire
                json/jsontext json/v2 pem xml
            errors: .
            expvar: .
            flag: .
            fmt: .
            go: ast ast/internal/tests build build/constraint constant doc doc/comment format importer
                internal/gccgoimporter internal/gcimporter internal/scannerhooks internal/srcimporter
                internal/typeparams parser printer scanner token types version
            hash: . adler32 crc32 crc64 fnv maphash
            html: . template
            image: . color color/palette draw gif internal/imageutil jpeg png
            index: suffixarray
            internal: abi asan bisect buildcfg bytealg byteorder cfg cgrouptest chacha8rand concurrent
                copyright coverage coverage/calloc coverage/cfile coverage/cformat coverage/cmerge
                coverage/decodecounter coverage/decodemeta coverage/encodecounter coverage/encodemeta
                coverage/pods coverage/rtcov coverage/slicereader coverage/slicewriter coverage/stringtab
                coverage/test coverage/uleb128 cpu dag diff execabs exportdata filepathlite fmtsort fuzz gate
                goarch godebug godebugs goexperiment goos goroot gover goversion intern itoa lazyregexp
                lazytemplate msan nettest nettrace obscuretestdata oserror pkgbits platform poll profile
                profilerecord race reflectlite runtime/atomic runtime/cgobench runtime/cgroup runtime/exithook
                runtime/gc runtime/gc/internal/gen runtime/gc/scan runtime/maps runtime/math runtime/pprof/label
                runtime/startlinetest runtime/strconv runtime/sys runtime/syscall runtime/syscall/linux
                runtime/wasitest safefilepath saferio singleflight strconv stringslite sync synctest
                syscall/execenv syscall/unix sysinfo syslist testenv testhash testlog testpty trace trace/event
                trace/event/go122 trace/internal/oldtrace trace/internal/testgen trace/internal/testgen/go122
                trace/internal/tracev1 trace/raw trace/testtrace trace/tracev2 trace/traceviewer
                trace/traceviewer/format trace/v2 trace/v2/event trace/v2/event/go122
                trace/v2/internal/testgen/go122 trace/v2/raw trace/v2/testtrace trace/v2/version trace/version
                txtar types/errors unsafeheader weak xcoff zstd
            io: . fs ioutil
            iter: .
            log: . internal slog slog/internal slog/internal/benchmarks slog/internal/buffer
                slog/internal/slogtest syslog
            maps: .
            math: . big big/internal/asmgen bits cmplx rand rand/v2
            mime: . multipart quotedprintable
            net: . http http/cgi http/cookiejar http/fcgi http/httptest http/httptrace http/httputil
                http/internal http/internal/ascii http/internal/http2 http/internal/httpcommon
                http/internal/httpsfv http/internal/testcert http/pprof internal/cgotest internal/socktest mail
                netip rpc rpc/jsonrpc smtp textproto url
            os: . exec exec/internal/fdtest signal signal/internal/pty user
            path: . filepath
            plugin: .
            reflect: . internal/example1 internal/example2
            regexp: . syntax
            runtime: . cgo coverage debug internal/atomic internal/math internal/startlinetest internal/sys
                internal/syscall internal/wasitest metrics pprof race race/internal/amd64v1 trace
            slices: .
            sort: .
            strconv: .
            strings: .
            structs: .
            sync: . atomic
            syscall: .
            testing: . cryptotest fstest internal/testdeps iotest quick slogtest synctest
            text: scanner tabwriter template template/parse
            time: . tzdata
            unicode: . utf16 utf8
            unique: .
            unsafe: .
            uuid: .
            vendor/golang.org/x: crypto/chacha20 crypto/chacha20poly1305 crypto/cryptobyte
                crypto/cryptobyte/asn1 crypto/curve25519 crypto/curve25519/internal/field crypto/hkdf
                crypto/internal/alias crypto/internal/poly1305 crypto/internal/subtle crypto/poly1305
                crypto/sha3 net/dns/dnsmessage net/http/httpguts net/http/httpproxy net/http2/hpack net/http3
                net/idna net/internal/http3 net/internal/httpcommon net/internal/quic/quicwire net/nettest
                net/quic sys/cpu text/secure/bidirule text/transform text/unicode/bidi text/unicode/norm
            weak: .
            """;

    /**
     * The commands whose names nobody else gives to one of his own: {@code src/cmd/api} and {@code src/cmd/test} are
     * found in many projects.
     */
    private static final Set<String> COMMANDS = Set.of(
            "addr2line",
            "asm",
            "buildid",
            "cgo",
            "compile",
            "covdata",
            "distpack",
            "go",
            "gofmt",
            "link",
            "nm",
            "objdump",
            "pprof",
            "preprofile",
            "test2json",
            "vet");

    private static final Set<String> PACKAGES = packages();
    private static final Set<String> FOLDERS = folders();

    private StandardPackages() {}

    private static Set<String> packages() {
        Set<String> packages = new HashSet<>();
        String top = "";
        for (String word : TABLE.split("\\s+")) {
            if (word.endsWith(":")) {
                top = word.substring(0, word.length() - 1);
            } else {
                packages.add(word.equals(".") ? top : top + "/" + word);
            }
        }
        return Set.copyOf(packages);
    }

    private static Set<String> folders() {
        Set<String> folders = new HashSet<>(PACKAGES);
        for (String name : PACKAGES) {
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                folders.add(name.substring(0, slash));
            }
        }
        return Set.copyOf(folders);
    }

    /** Tells whether a path is one of the standard library, or that of a command's package. */
    static boolean contains(String path) {
        return PACKAGES.contains(path) || isCommand(path);
    }

    /** Tells the same of a package or a folder of packages. */
    static boolean containsFolder(String path) {
        return FOLDERS.contains(path) || isCommand(path);
    }

    /** Tells whether a path is that of a well-known command or of a package of its own. */
    static boolean isCommand(String path) {
        if (!path.startsWith("cmd/")) {
            return false;
        }
        int slash = path.indexOf('/', "cmd/".length());
        return COMMANDS.contains(path.substring("cmd/".length(), slash < 0 ? path.length() : slash));
    }

    /** Tells whether a path is one that a project may have too below a folder {@code src}: a copy of what others wrote. */
    static boolean isVendored(String path) {
        return path.startsWith("vendor/");
    }
}
