// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import eu.plenum.house.HouseRules;
import eu.plenum.house.ModuleClasses;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UiArchitectureTest {
    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "eu.plenum.codec..",
                            "eu.plenum.client.signaling..",
                            "eu.plenum.client.network..",
                            "eu.plenum.client.platform..",
                            "dev.onvoid..",
                            "livekit..")
                    .because(
                            "a screen is a function of a session's snapshot and reaches no wire, no device and no engine"),
            noClasses()
                    .that()
                    .haveFullyQualifiedName("eu.plenum.ui.Main")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .because("a participant without a screen must start where JavaFX cannot"),
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.lang.foreign..", "java.net..")
                            .and(not(belongToAnyOf(
                                    IDN.class, URI.class, URISyntaxException.class, URL.class, URLEncoder.class))))
                    .because("native calls and sockets belong to the modules below"));

    private final JavaClasses classes = ModuleClasses.ofModuleWith(Main.class);

    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheRulesOfTheHouse() {
        return HouseRules.appliedTo(classes);
    }

    @TestFactory
    Stream<DynamicTest> theModuleKeepsItsOwnRules() {
        return HouseRules.tests(RULES, classes);
    }
}
