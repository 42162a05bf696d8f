package io.github.microstructurex.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasTypeParameters;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every module keeps, checked in the byte code of all of them at once. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPackages(Modules.ROOT)
            .that(are("are of the product", c -> !module(c).equals("verify")));

    static Stream<String> modules() {
        return Modules.MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesOnlyTheModulesThatTheTableAllows(String module) {
        Set<String> allowed = Modules.MAY_USE.getOrDefault(module, Set.of());
        check(noClasses()
                .that(are("are of module " + module, c -> module(c).equals(module)))
                .should()
                .dependOnClassesThat(are(
                        "are of a module other than " + allowed,
                        c -> ours(c) && !module(c).equals(module) && !allowed.contains(module(c)))));
    }

    @Test
    void internalPackagesStayInsideTheirModule() {
        check(ArchRuleDefinition.classes().should(new ArchCondition<>("not use the internals of another module") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass();
                    if (internal(used) && !module(used).equals(module(user))) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        }));
    }

    @Test
    void noPublicSignatureNamesATypeOfFastutil() {
        check(ArchRuleDefinition.classes()
                .that(are("are exported", ArchitectureTest::exported))
                .should(new ArchCondition<>("keep fastutil out of public signatures") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        report(type, type.getFullName(), typesOfDeclaration(type), events);
                        // With what it inherits from a class of ours that is not exported itself.
                        for (JavaMember member : type.getAllMembers()) {
                            if (ours(member.getOwner()) && visible(member.getModifiers())) {
                                report(member, member.getFullName(), typesOf(member), events);
                            }
                        }
                    }

                    private void report(Object where, String name, Stream<JavaClass> types, ConditionEvents events) {
                        types.filter(t -> t.getPackageName().startsWith("it.unimi."))
                                .distinct()
                                .forEach(t -> events.add(SimpleConditionEvent.violated(
                                        where, name + " has " + t.getName() + " in its signature")));
                    }
                }));
    }

    @Test
    void onlyTheProgramsPrint() {
        check(noClasses()
                .that(are(
                        "are outside cli and bench",
                        c -> !Set.of("cli", "bench").contains(module(c))))
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "the target is System.out or System.err",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName()))));
    }

    @Test
    void nobodyUsesJavaUtilLogging() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    @Test
    void testLibrariesStayInTheTestkit() {
        check(noClasses()
                .that(are("are outside testkit", c -> !module(c).equals("testkit")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.jqwik..", "org.junit..", "org.assertj.."));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .as("no class is a Util, Utils, Helper, Manager or Impl"));
    }

    @Test
    void everyPublishedModuleIsLookedAt() {
        assertThat(Modules.PUBLISHED)
                .allSatisfy(m -> assertThat(PRODUCT.containPackage(Modules.ROOT + "." + m))
                        .isTrue());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static boolean ours(JavaClass c) {
        return c.getPackageName().startsWith(Modules.ROOT + ".");
    }

    /** The third part behind the root package, or the empty string for a class that is not ours. */
    private static String module(JavaClass c) {
        return ours(c) ? c.getPackageName().substring(Modules.ROOT.length() + 1).split("\\.", 2)[0] : "";
    }

    private static boolean internal(JavaClass c) {
        return ours(c) && (c.getPackageName() + ".").contains(".internal.");
    }

    private static boolean exported(JavaClass c) {
        return Modules.PUBLISHED.contains(module(c))
                && !internal(c)
                && visible(c.getModifiers())
                && c.getEnclosingClass().map(ArchitectureTest::exported).orElse(true);
    }

    private static boolean visible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOfDeclaration(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaClass> furtherUp =
                Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
        return Stream.of(raw(above), furtherUp, bounds(type)).flatMap(types -> types);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return raw(Stream.of(field.getType()));
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> inAndOut = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        return Stream.of(raw(inAndOut), unit.getExceptionTypes().stream(), bounds(unit))
                .flatMap(s -> s);
    }

    private static Stream<JavaClass> bounds(HasTypeParameters<?> declaration) {
        return declaration.getTypeParameters().stream().flatMap(p -> raw(p.getUpperBounds().stream()));
    }

    private static Stream<JavaClass> raw(Stream<? extends JavaType> types) {
        return types.flatMap(t -> t.getAllInvolvedRawTypes().stream());
    }
}
