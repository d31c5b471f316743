GOROOT=${go.home}
COMPILE=${go.tool.compile}
VERSION=${go.version}
