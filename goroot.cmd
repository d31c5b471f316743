@echo off
rem The goroot command of this checkout. Builds it on first use, and again when a source or a POM is newer than what is
rem built; says so on stderr only. Needs Maven 3.8.7 or later and JDK 17 or later for that.
setlocal EnableExtensions DisableDelayedExpansion

set "LAUNCH_CHECKOUT=%~dp0"
set "LAUNCH_WORK=%~dp0goroot-cli\target"

if not exist "%LAUNCH_WORK%\goroot.built" goto build
if not exist "%LAUNCH_WORK%\dist\bin\goroot.cmd" goto build

rem Windows PowerShell, which every Windows 10 and 11 has, compares the times; cmd.exe cannot. Status 1: build.
rem A directory is newer once a file in it was added or removed. The benchmarks are no part of the command.
powershell -NoProfile -NonInteractive -Command ^
    "$root = $env:LAUNCH_CHECKOUT; $since = (Get-Item -LiteralPath (Join-Path $env:LAUNCH_WORK 'goroot.built')).LastWriteTimeUtc;" ^
    "$parts = @(Get-Item -LiteralPath (Join-Path $root 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $root '.mvn'));" ^
    "foreach ($module in Get-ChildItem -LiteralPath $root -Directory -Filter 'goroot-*') { if ($module.Name -notin 'goroot-benchmarks', 'goroot-bom', 'goroot-integration') {" ^
    "  foreach ($part in 'pom.xml', 'src\main', 'src\dist', 'src\assembly') { $path = Join-Path $module.FullName $part;" ^
    "    if (Test-Path -LiteralPath $path) { $parts += Get-Item -LiteralPath $path; $parts += @(Get-ChildItem -LiteralPath $path -Recurse) } } } };" ^
    "if ($parts | Where-Object { $_.LastWriteTimeUtc -gt $since } | Select-Object -First 1) { exit 1 } else { exit 0 }" ^
    <nul
if not errorlevel 1 goto start

:build
where /q mvn.cmd
if errorlevel 1 (
    echo goroot: to build itself it needs Maven 3.8.7 or later, and there is no mvn on PATH. 1>&2
    exit /b 3
)

echo goroot: building (once, and after changes to the sources) ... 1>&2
rem Dated before the build, so that what changes meanwhile counts as newer. No jar of an earlier build may stay.
if not exist "%LAUNCH_WORK%\" mkdir "%LAUNCH_WORK%"
if exist "%LAUNCH_WORK%\dist\" rmdir /s /q "%LAUNCH_WORK%\dist"
if exist "%LAUNCH_WORK%\goroot.built" del /q "%LAUNCH_WORK%\goroot.built"
type nul >"%LAUNCH_WORK%\goroot.started"
rem Checks are for "mvn verify", but for those of Maven's and Java's versions: here only the jars count.
pushd "%LAUNCH_CHECKOUT%"
call mvn -q -B -Dstyle.color=never -pl goroot-cli -am -Dmaven.test.skip=true -Djacoco.skip=true ^
    -Dspotless.check.skip=true -Dgoroot.archives.skip=true package >"%LAUNCH_WORK%\goroot.log" 2>&1 <nul
set "LAUNCH_STATUS=%ERRORLEVEL%"
popd
if not "%LAUNCH_STATUS%"=="0" (
    type "%LAUNCH_WORK%\goroot.log" 1>&2
    echo goroot: the build failed: see above. 1>&2
    exit /b 3
)
move /y "%LAUNCH_WORK%\goroot.started" "%LAUNCH_WORK%\goroot.built" >nul

:start
call "%LAUNCH_WORK%\dist\bin\goroot.cmd" %*
exit /b %ERRORLEVEL%
