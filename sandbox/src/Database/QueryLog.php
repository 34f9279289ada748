<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Sandbox\Config\SystemConfig;
use Sandbox\Http\RequestId;

/** One line per query in the file of the system value `query_log_file`, in Nextcloud's format. */
final class QueryLog {
	private readonly string $file;
	private readonly string $prefix;
	private readonly bool $parameters;

	public function __construct(SystemConfig $config, RequestId $id) {
		$file = (string)$config->get('query_log_file', '');
		$writable = $file !== '' && is_writable(dirname($file)) && (!file_exists($file) || is_writable($file));
		$this->file = $writable ? $file : '';
		$this->prefix = $config->get('query_log_file_requestid', '') === 'yes' ? $id->value . "\t" : '';
		$this->parameters = $config->get('query_log_file_parameters', '') === 'yes';
	}

	public function write(string $sql, array $params, int $nesting): void {
		if ($this->file === '') {
			return;
		}
		$postfix = $this->parameters ? '; ' . json_encode($params) : '';
		file_put_contents($this->file, $this->prefix . ' primary  ' . $nesting . ' ' . $sql . $postfix . "\n", FILE_APPEND);
	}
}
