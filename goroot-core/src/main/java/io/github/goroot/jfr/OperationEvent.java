package io.github.goroot.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One operation on the host. */
@Name("io.github.goroot.Operation")
@Label("Operation")
@Category("goroot")
@Description("A file, folder or registry key that was asked for")
@StackTrace(false)
final class OperationEvent extends Event {

    @Label("Kind")
    String kind = "";

    @Label("Subject")
    String subject = "";

    @Label("Answer")
    String answer = "";
}
