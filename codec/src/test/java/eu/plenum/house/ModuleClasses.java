// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The compiled classes of one module, without its tests. */
public final class ModuleClasses {
    private ModuleClasses() {}

    /** @param member any class of the module's production code */
    public static JavaClasses ofModuleWith(Class<?> member) {
        try {
            JavaClasses classes = new ClassFileImporter()
                    .importPath(Path.of(member.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
            if (!classes.contain(member)) {
                throw new IllegalStateException("no classes where " + member + " comes from");
            }
            return classes;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
