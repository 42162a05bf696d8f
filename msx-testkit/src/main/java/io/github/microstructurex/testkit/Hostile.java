package io.github.microstructurex.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @ForAll}: commands as {@link BookCommands#hostile()} makes them. On a {@code BookCommand}, a {@code
 * List<BookCommand>}, or a book that has carried out such commands.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE})
public @interface Hostile {}
