@echo off
rem Starts the goroot command from the jars in ..\lib. Needs Java 17 or later: JAVA_HOME's, or else the java on PATH.
setlocal EnableExtensions DisableDelayedExpansion

set "LAUNCH_LIB=%~dp0..\lib"
if exist "%LAUNCH_LIB%\" goto java
echo goroot: its jars are missing: there is no directory %LAUNCH_LIB% 1>&2
exit /b 3

:java
if not defined JAVA_HOME goto onpath
set "LAUNCH_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%LAUNCH_JAVA%" goto version
echo goroot: JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe in it. Set it to Java 17 or later, or clear it. 1>&2
exit /b 3

:onpath
set "LAUNCH_JAVA="
for %%I in (java.exe) do set "LAUNCH_JAVA=%%~$PATH:I"
if defined LAUNCH_JAVA goto version
echo goroot: needs Java 17 or later: set JAVA_HOME, or put java on PATH. 1>&2
exit /b 3

rem A Java tells its version in a file beside its bin; asking the program itself would double the time to start.
rem One that has no such file is taken as it is.
:version
for %%I in ("%LAUNCH_JAVA%") do set "LAUNCH_RELEASE=%%~dpI..\release"
set "LAUNCH_VERSION="
if exist "%LAUNCH_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%K in ("%LAUNCH_RELEASE%") do if "%%K"=="JAVA_VERSION" set "LAUNCH_VERSION=%%~L"
if not defined LAUNCH_VERSION goto start
for /f "tokens=1 delims=.-+" %%M in ("%LAUNCH_VERSION%") do if %%M GEQ 17 goto start
echo goroot: needs Java 17 or later, and %LAUNCH_JAVA% is %LAUNCH_VERSION%. Set JAVA_HOME to a newer one. 1>&2
exit /b 3

rem For a quick start: no optimising compiler and one thread to collect garbage, as most runs end within a second.
:start
"%LAUNCH_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "%LAUNCH_LIB%\*" io.github.goroot.cli.GorootCommand %*
exit /b %ERRORLEVEL%
