package dev.orderly.billing.pdf;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.harfbuzz.HarfBuzzModule;

/**
 * Shapes text: determines which glyphs of a font show it, and where. It handles joining letters, ligatures, vowels in
 * front of their consonant, and marks above and below.
 */
@Singleton
class HarfBuzz {

    private static final int LEFT_TO_RIGHT = 4;
    private static final int RIGHT_TO_LEFT = 5;
    private static final int REMOVE_DEFAULT_IGNORABLES = 8;
    private static final int WRITABLE = 2;
    private static final int SIZE_OF_GLYPH = 20;

    private final Instance harfBuzz = instance();
    private final Memory memory = harfBuzz.memory();
    private final int buffer = call("hb_buffer_create");

    HarfBuzz() {
        call("hb_buffer_set_flags", buffer, REMOVE_DEFAULT_IGNORABLES);
    }

    /**
     * A glyph in units of its font.
     *
     * @param cluster index of the first character that it shows, alone or together with others of the same cluster
     * @param right the offset to the right at which it is drawn
     * @param up the offset upwards
     */
    record Shaped(int id, int cluster, int advance, int right, int up) {}

    /** A handle for the font in the file. */
    synchronized int font(byte[] file) {
        int blob = call("hb_blob_create", copied(file), file.length, WRITABLE, 0, 0);
        return call("hb_font_create", call("hb_face_create", blob, 0));
    }

    /** The glyphs from left to right. The text around the part determines how letters at its ends join. */
    synchronized List<Shaped> shape(int font, String text, int start, int end, boolean rightToLeft) {
        int length = text.length();
        int characters = copied(text.getBytes(StandardCharsets.UTF_16LE));
        call("hb_buffer_clear_contents", buffer);
        call("hb_buffer_add_utf16", buffer, characters, length, start, end - start);
        call("hb_buffer_set_direction", buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
        call("hb_buffer_guess_segment_properties", buffer);
        call("hb_shape", font, buffer, 0, 0);
        call("free", characters);
        return glyphs();
    }

    private List<Shaped> glyphs() {
        int count = call("hb_buffer_get_length", buffer);
        int info = call("hb_buffer_get_glyph_infos", buffer, 0);
        int position = call("hb_buffer_get_glyph_positions", buffer, 0);
        List<Shaped> glyphs = new ArrayList<>(count);
        for (int i = 0; i < count; i++, info += SIZE_OF_GLYPH, position += SIZE_OF_GLYPH) {
            glyphs.add(new Shaped(
                    memory.readInt(info),
                    memory.readInt(info + 8),
                    memory.readInt(position),
                    memory.readInt(position + 8),
                    memory.readInt(position + 12)));
        }
        return glyphs;
    }

    private int copied(byte[] bytes) {
        int address = call("malloc", Math.max(1, bytes.length));
        memory.write(address, bytes);
        return address;
    }

    private int call(String function, long... arguments) {
        long[] results = harfBuzz.export(function).apply(arguments);
        return results == null || results.length == 0 ? 0 : (int) results[0];
    }

    private static Instance instance() {
        FunctionType nothing = FunctionType.empty();
        FunctionType number = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));
        FunctionType timer = FunctionType.of(List.of(ValType.I32, ValType.F64), List.of(ValType.I32));
        Instance instance = Instance.builder(HarfBuzzModule.load())
                .withImportValues(ImportValues.builder()
                        .addFunction(
                                imported("env", "emscripten_resize_heap", number, HarfBuzz::grow),
                                imported("env", "_abort_js", nothing, HarfBuzz::fail),
                                imported("env", "_emscripten_runtime_keepalive_clear", nothing, HarfBuzz::fail),
                                imported("env", "_setitimer_js", timer, HarfBuzz::fail),
                                imported(
                                        "wasi_snapshot_preview1",
                                        "proc_exit",
                                        FunctionType.accepting(ValType.I32),
                                        HarfBuzz::fail))
                        .build())
                .withMachineFactory(HarfBuzzModule::create)
                .build();
        instance.export("__wasm_call_ctors").apply();
        return instance;
    }

    private static HostFunction imported(String module, String name, FunctionType type, WasmFunctionHandle function) {
        return new HostFunction(module, name, type, function);
    }

    private static long[] grow(Instance instance, long... bytes) {
        Memory memory = instance.memory();
        int pages = Math.ceilDiv((int) bytes[0], Memory.PAGE_SIZE) - memory.pages();
        return new long[] {pages <= 0 || memory.grow(pages) >= 0 ? 1 : 0};
    }

    private static long[] fail(Instance instance, long... arguments) {
        throw new IllegalStateException("HarfBuzz gave up");
    }
}
