// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * How logging begins, before anything else runs: nothing on the console, everything held. Found by Logback as a service, so that
 * the very first line is kept and no configuration file can be slipped in.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class EarlyLog extends ContextAwareBase implements Configurator {

    /** For Logback. */
    public EarlyLog() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        HoldingAppender holding = new HoldingAppender();
        holding.setName(HoldingAppender.NAME);
        holding.setContext(context);
        holding.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        root.addAppender(holding);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
