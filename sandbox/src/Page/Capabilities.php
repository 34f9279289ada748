<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use OCP\Capabilities\ICapability;
use OCP\Capabilities\IPublicCapability;
use OCP\IUserSession;
use Sandbox\Kernel\Apps;

/** What the instance can do, the host's part and that of the apps. */
final class Capabilities {
	private const HOST = [
		'core' => ['pollinterval' => 60, 'webdav-root' => 'remote.php/webdav', 'mod-rewrite-working' => false],
		'dav' => ['chunking' => '1.0'],
		'files' => [
			'bigfilechunking' => true, 'undelete' => true, 'versioning' => true, 'version_labeling' => true,
			'chunked_upload' => ['max_size' => 100 * 1024 * 1024, 'max_parallel_count' => 5],
			'blacklisted_files' => ['.htaccess'], 'forbidden_filenames' => ['.htaccess'], 'forbidden_filename_basenames' => [],
			'forbidden_filename_characters' => ['\\', '/'], 'forbidden_filename_extensions' => ['.filepart', '.part'],
		],
		'files_sharing' => ['api_enabled' => true, 'group_sharing' => true, 'resharing' => true, 'default_permissions' => 31],
		'notifications' => ['ocs-endpoints' => ['list', 'get', 'delete', 'delete-all']],
		'theming' => ['name' => 'Sandbox', 'slogan' => '', 'url' => '', 'color' => '#00679e', 'color-text' => '#ffffff', 'color-element' => '#00679e', 'color-element-bright' => '#00679e', 'color-element-dark' => '#0091f2'],
	];

	public function __construct(
		private readonly Apps $apps,
		private readonly IUserSession $session,
	) {
	}

	/** @return array<string, mixed> */
	public function all(): array {
		$capabilities = self::HOST;
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->capabilities as $class) {
				$capability = $this->apps->container($app)->get($class);
				if ($capability instanceof ICapability && ($this->session->isLoggedIn() || $capability instanceof IPublicCapability)) {
					$capabilities = array_replace_recursive($capabilities, $capability->getCapabilities());
				}
			}
		}
		return $capabilities;
	}
}
