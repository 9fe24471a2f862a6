// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What every module's classes keep to. */
public final class HouseRules {
    private static final List<ArchRule> RULES = List.of(
            slices().matching("eu.plenum.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("two packages that need each other are one package with two names"),
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                    .because("such a name does not say which question the class answers"),
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("java.util.logging..").or(assignableTo(System.Logger.class)))
                    .because("only one log is rotated, redacted and found by support"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.client.cli..")
                    .should()
                    .accessTargetWhere(member(System.class, "out|err").or(member(Throwable.class, "printStackTrace")))
                    .because(
                            "standard output is the contract of docs/command-line.md, and what is printed is not redacted"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("eu.plenum.client.cli..", "eu.plenum.ui")
                    .should()
                    .accessTargetWhere(member(System.class, "exit").or(member(Runtime.class, "exit|halt")))
                    .because("a failure is a sealed reason that its caller handles; an exit in the middle loses calls"),
            fields().that().areStatic().should().beFinal().because("what changes has one owner, and a static has none"),
            fields().that()
                    .areNotPrivate()
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotPrivate()
                    .should()
                    .beFinal()
                    .because("only the class that owns a mutable thing may change it"),
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("java.lang.reflect.."))
                    .orShould()
                    .accessTargetWhere(member(Class.class, "forName|newInstance|getDeclared.+"))
                    .because("the compiler and the module system cannot check what is looked up by name"),
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..")
                            .and(not(resideInAPackage("java.awt.image..")))
                            .and(not(isOrHolds("java.awt.Dimension"))))
                    .because(
                            "AWT starts a toolkit of its own; pictures for ImageIO and webcam-capture's Dimension are data"),
            noClasses()
                    .should()
                    .accessTargetWhere(readsTheSystemClock()
                            .or(member(System.class, "currentTimeMillis"))
                            .or(member(Math.class, "random")))
                    .because("a test must set the clock and the dice; System.nanoTime measures and tells no date"));

    private HouseRules() {}

    /** One test for each rule, over all these classes. */
    public static Stream<DynamicTest> appliedTo(JavaClasses classes) {
        // A small module may well have no static field; that there are classes at all, ModuleClasses sees to.
        return tests(RULES.stream().map(rule -> rule.allowEmptyShould(true)).toList(), classes);
    }

    /** One test for each of a module's own rules. */
    public static Stream<DynamicTest> tests(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String namePattern) {
        return DescribedPredicate.describe(
                "%s.%s".formatted(owner.getSimpleName(), namePattern),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && access.getTarget().getName().matches(namePattern));
    }

    private static DescribedPredicate<JavaClass> isOrHolds(String name) {
        return DescribedPredicate.describe(
                name, type -> type.getBaseComponentType().getName().equals(name));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                access -> access instanceof JavaMethodCall call
                        && call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isAssignableTo(Clock.class)));
    }
}
