<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Doctrine\DBAL\Connection as DoctrineConnection;
use OCP\IDBConnection;
use Sandbox\Database\Connection;
use Sandbox\Database\ConnectionFactory;
use function DI\factory;
use function DI\get;

return [
	DoctrineConnection::class => factory([ConnectionFactory::class, 'open']),
	IDBConnection::class => get(Connection::class),
];
