package io.github.goroot.testkit.chain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;

/**
 * A class loader that names the providers of one service, as a jar on the class path does.
 *
 * <p>Classes of {@link ServedLocators} are its own: a service loader passes over classes of named modules in such files.
 */
final class ServiceClassLoader extends ClassLoader {

    private final String resource;
    private final byte[] providers;

    ServiceClassLoader(Class<?> service, String providers) {
        super(ServiceClassLoader.class.getClassLoader());
        this.resource = "META-INF/services/" + service.getName();
        this.providers = providers.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ServedLocators.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream stream = Objects.requireNonNull(ServedLocators.class.getResourceAsStream(file), file)) {
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(resource)
                ? Collections.enumeration(Collections.singleton(inMemory()))
                : super.getResources(name);
    }

    private URL inMemory() throws MalformedURLException {
        return new URL(null, "memory:" + resource, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(providers);
                    }
                };
            }
        });
    }
}
