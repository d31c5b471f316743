@echo off
rem Starts the goroot command from the jars in ..\lib. Needs Java 17 or later: JAVA_HOME's, or else the java on PATH.
rem
rem On its first run with a Java it has that write down its classes in ..\cds, which halves the time of every later run.
rem Where it may not write there, or Java cannot do that, it goes without.
setlocal EnableExtensions DisableDelayedExpansion

rem Without dots: the classes that were written down are good for the jars of this very path.
for %%I in ("%~dp0..") do set "LAUNCH_HOME=%%~fI"
set "LAUNCH_LIB=%LAUNCH_HOME%\lib"
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
set "LAUNCH_BUILD="
set "LAUNCH_MAJOR="
if exist "%LAUNCH_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%K in ("%LAUNCH_RELEASE%") do (
    if "%%K"=="JAVA_VERSION" set "LAUNCH_VERSION=%%~L"
    if "%%K"=="JAVA_RUNTIME_VERSION" set "LAUNCH_BUILD=%%~L"
)
set "LAUNCH_ARCHIVE="
if not defined LAUNCH_VERSION goto start
for /f "tokens=1 delims=.-+" %%M in ("%LAUNCH_VERSION%") do set "LAUNCH_MAJOR=%%M"
if %LAUNCH_MAJOR% GEQ 17 goto archive
echo goroot: needs Java 17 or later, and %LAUNCH_JAVA% is %LAUNCH_VERSION%. Set JAVA_HOME to a newer one. 1>&2
exit /b 3

rem Made, or tried in vain, for this Java and this place? An empty archive says that it was in vain.
:archive
if not defined LAUNCH_BUILD goto start
set "LAUNCH_CDS=%LAUNCH_HOME%\cds"
set "LAUNCH_ARCHIVE=%LAUNCH_CDS%\%LAUNCH_BUILD%.jsa"
set "LAUNCH_MADE="
if exist "%LAUNCH_ARCHIVE%.for" set /p LAUNCH_MADE=<"%LAUNCH_ARCHIVE%.for"
if not "%LAUNCH_MADE%"=="%LAUNCH_LIB% %LAUNCH_JAVA%" call :make
set "LAUNCH_SIZE=0"
if exist "%LAUNCH_ARCHIVE%" for %%A in ("%LAUNCH_ARCHIVE%") do set "LAUNCH_SIZE=%%~zA"
if "%LAUNCH_SIZE%"=="0" set "LAUNCH_ARCHIVE="

rem For a quick start: no optimising compiler and one thread to collect garbage, as most runs end within a second. Java
rem says nothing about an archive that it cannot use, for the standard output is for data.
:start
set "LAUNCH_SHARED="
if defined LAUNCH_ARCHIVE set LAUNCH_SHARED=-Xlog:disable "-XX:SharedArchiveFile=%LAUNCH_ARCHIVE%"
"%LAUNCH_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto %LAUNCH_SHARED% -cp "%LAUNCH_LIB%\*" io.github.goroot.cli.GorootCommand %*
exit /b %ERRORLEVEL%

rem Writes what the most usual calls load into the archive, by way of names that nobody else uses. They see a Go made
rem for them.
:make
setlocal
if not exist "%LAUNCH_CDS%\" mkdir "%LAUNCH_CDS%" >nul 2>&1
set "LAUNCH_PART=%LAUNCH_CDS%\part.%RANDOM%%RANDOM%"
mkdir "%LAUNCH_PART%" >nul 2>&1
if errorlevel 1 exit /b 0
set "GOROOT=%LAUNCH_PART%\go"
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
mkdir "%GOROOT%\bin" "%GOROOT%\pkg\tool\windows_amd64" "%GOROOT%\src\runtime" >nul 2>&1
>"%GOROOT%\VERSION" echo go1.22.0
type nul >"%GOROOT%\bin\go.exe"
type nul >"%GOROOT%\pkg\tool\windows_amd64\compile.exe"
>"%LAUNCH_PART%\for" echo %LAUNCH_LIB% %LAUNCH_JAVA%
set "LAUNCH_LINKED="
if %LAUNCH_MAJOR% GEQ 24 set "LAUNCH_LINKED=-XX:+AOTClassLinking"
"%LAUNCH_JAVA%" -Xshare:auto "-XX:DumpLoadedClassList=%LAUNCH_PART%\classes" -cp "%LAUNCH_LIB%\*" ^
    io.github.goroot.cli.Rehearsal >nul 2>&1 <nul
"%LAUNCH_JAVA%" -Xshare:dump %LAUNCH_LINKED% -XX:+UseG1GC "-XX:SharedClassListFile=%LAUNCH_PART%\classes" ^
    "-XX:SharedArchiveFile=%LAUNCH_PART%\jsa" -cp "%LAUNCH_LIB%\*" >nul 2>&1 <nul
if not exist "%LAUNCH_PART%\jsa" type nul >"%LAUNCH_PART%\jsa"
rem In this order, for without the second the first does not count.
move /y "%LAUNCH_PART%\jsa" "%LAUNCH_ARCHIVE%" >nul 2>&1
if not errorlevel 1 move /y "%LAUNCH_PART%\for" "%LAUNCH_ARCHIVE%.for" >nul 2>&1
rmdir /s /q "%LAUNCH_PART%" >nul 2>&1
exit /b 0
