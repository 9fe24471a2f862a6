// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import eu.plenum.house.HouseRules;
import eu.plenum.house.ModuleClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClientArchitectureTest {
    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.client.signaling.livekit..")
                    .and()
                    .doNotHaveFullyQualifiedName("eu.plenum.client.Plenum")
                    .and()
                    .doNotHaveFullyQualifiedName("eu.plenum.client.Rehearsal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.plenum.client.signaling.livekit..")
                    .because(
                            "a provider is known to the composition root alone, and to what the build rehearses with; the next one fits in without a change elsewhere"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.client.signaling.livekit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("livekit..", "com.google.protobuf..")
                    .because("the wire's types end where the wire ends"),
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "eu.plenum.client.session",
                            "eu.plenum.client.meeting..",
                            "eu.plenum.client.settings..",
                            "eu.plenum.client.log..",
                            "eu.plenum.client.network..",
                            "eu.plenum.client.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.plenum.codec..")
                    .because("what decides, stores and talks handles no sample and no pixel"),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("eu.plenum.client.Plenum")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.plenum.codec.webrtc..")
                    .because("the composition root chooses the engine, and everyone else gets a MediaEngine"),
            noClasses()
                    .that()
                    .resideInAPackage("eu.plenum.client.meeting..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages("eu.plenum.client.meeting..", "java..", "org.jspecify..")
                    .because("everything speaks of meetings, so a meeting speaks of nothing else"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("eu.plenum.client.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..", "eu.plenum.client.cli..")
                    .because("the command line is one user of the client among others"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.client.log..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ch.qos.logback..")
                    .because("what is logged goes through slf4j; where it goes is decided once"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.client.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.lang.foreign..")
                    .because("native calls can end the process, so each system's are in one place"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.onvoid..", "com.github.sarxos..", "org.jcodec..", "javax.sound..", "javafx..")
                    .because("media is codec's and the screen is ui's: this module runs with neither"));

    private final JavaClasses classes = ModuleClasses.ofModuleWith(Plenum.class);

    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheRulesOfTheHouse() {
        return HouseRules.appliedTo(classes);
    }

    @TestFactory
    Stream<DynamicTest> theModuleKeepsItsOwnRules() {
        return HouseRules.tests(RULES, classes);
    }
}
