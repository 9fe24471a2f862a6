// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import eu.plenum.house.HouseRules;
import eu.plenum.house.ModuleClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CodecArchitectureTest {
    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideInAPackage("eu.plenum.codec")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("eu.plenum.codec.*..", "dev.onvoid..", "com.github.sarxos..", "org.jcodec..")
                    .because("the interface must outlive its implementation: a second engine implements it unchanged"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.codec.webrtc..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.plenum.codec.webrtc..")
                    .because("sound and cameras work with any engine, through the interface in eu.plenum.codec"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.codec.webrtc..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.onvoid.webrtc")
                    .because("peers, sessions and their traps are webrtc-java's, and have one named place"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.plenum.codec.audio..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javax.sound..")
                    .because("a sound line has one owner"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("eu.plenum.codec.camera..", "eu.plenum.codec.record..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.github.sarxos..", "org.jcodec..")
                    .because("the camera directory and media files are the only users of these libraries"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "livekit..", "com.google.protobuf..", "com.fasterxml..", "info.picocli..", "picocli..")
                    .because("samples and pixels know no server, no settings and no command line"));

    private final JavaClasses classes = ModuleClasses.ofModuleWith(MediaEngine.class);

    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheRulesOfTheHouse() {
        return HouseRules.appliedTo(classes);
    }

    @TestFactory
    Stream<DynamicTest> theModuleKeepsItsOwnRules() {
        return HouseRules.tests(RULES, classes);
    }
}
