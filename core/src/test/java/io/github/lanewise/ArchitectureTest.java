package io.github.lanewise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.lanewise.internal.Vm;
import io.github.lanewise.math.Fma;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which part may know which. */
class ArchitectureTest {
    private static final String ROOT = "io.github.lanewise";

    /** Of java.lang.Math, what is exact or correctly rounded: the same bits everywhere. */
    private static final Set<String> EXACT = Set.of("abs", "min", "max", "copySign", "sqrt", "fma");

    /** The annotations of the packages, which nobody needs at run time. */
    private static final String NULLNESS = "org.jspecify.annotations";

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Activation.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void coreDoesWithoutTheVectorApi() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("jdk.incubator.."));
    }

    @Test
    void referenceKnowsNothingOfTheDefinitions() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".reference")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".function", ROOT + ".math", ROOT + ".scalar", ROOT + ".spi"));
    }

    @Test
    void definitionsKnowOnlyTheBuildingBlocks() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".function")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".function", ROOT + ".math", "java.lang", NULLNESS));
    }

    @Test
    void buildingBlocksKnowOnlyEachOther() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".math")
                .and()
                .doNotBelongToAnyOf(Fma.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".math", "java.lang", NULLNESS));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".math")
                .and()
                .doNotBelongToAnyOf(Fma.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Vm.class));
    }

    @Test
    void definitionsCallNoFunctionWhoseBitsMayDiffer() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".function", ROOT + ".math")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "is a function of Math or StrictMath beyond " + EXACT,
                        call -> isMath(call.getTarget().getOwner().getName())
                                && !EXACT.contains(call.getTarget().getName()))));
    }

    private static boolean isMath(String name) {
        return name.equals(Math.class.getName()) || name.equals(StrictMath.class.getName());
    }

    private static void check(ArchRule rule) {
        rule.check(CORE);
    }
}
