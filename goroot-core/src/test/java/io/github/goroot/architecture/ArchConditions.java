package io.github.goroot.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** What it means for a class to keep no state that two callers would share. */
final class ArchConditions {

    private static final Set<Class<?>> CELLS =
            Set.of(AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class);

    private ArchConditions() {}

    static ArchCondition<JavaClass> haveOnlyFinalStaticFields() {
        return fields(
                "have only final static fields",
                field -> !field.getModifiers().contains(JavaModifier.FINAL),
                "is static but not final");
    }

    static ArchCondition<JavaClass> haveNoMutableStaticCollections() {
        return fields(
                "have no static fields that are made to change",
                field -> CELLS.stream().anyMatch(cell -> field.getRawType().isEquivalentTo(cell))
                        || field.getRawType().getName().startsWith("java.util.concurrent."),
                "is a static cell or concurrent collection");
    }

    private static ArchCondition<JavaClass> fields(String rule, Predicate<JavaField> wrong, String complaint) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(wrong)
                        .forEach(field -> events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " " + complaint)));
            }
        };
    }
}
