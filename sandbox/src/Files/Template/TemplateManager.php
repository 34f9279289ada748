<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files\Template;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\Template\ICustomTemplateProvider;
use OCP\Files\Template\ITemplateManager;
use OCP\Files\Template\RegisterTemplateCreatorEvent;
use OCP\Files\Template\Template;
use OCP\Files\Template\TemplateFileCreator;
use Sandbox\Kernel\Apps;

/** What the « + » menu of the Files app offers: asked anew at each request, as in Nextcloud. */
final class TemplateManager implements ITemplateManager {
	/** @var list<callable(): TemplateFileCreator> */
	private array $registered = [];
	/** @var list<TemplateFileCreator>|null */
	private ?array $creators = null;

	public function __construct(
		private readonly IEventDispatcher $events,
		private readonly Apps $apps,
	) {
	}

	public function registerTemplateFileCreator(callable $callback): void {
		$this->registered[] = $callback;
	}

	/** @return list<array<string, mixed>> each kind of new file with its templates */
	public function listTemplates(): array {
		if ($this->creators === null) {
			$this->events->dispatchTyped(new RegisterTemplateCreatorEvent($this));
			$this->creators = array_map(static fn (callable $creator): TemplateFileCreator => $creator(), $this->registered);
		}
		return array_map(fn (TemplateFileCreator $creator): array => $creator->jsonSerialize() + ['templates' => $this->templates($creator)], $this->creators);
	}

	public function provider(string $type): ?ICustomTemplateProvider {
		foreach ($this->providers() as $provider) {
			if ($provider::class === $type) {
				return $provider;
			}
		}
		return null;
	}

	/** @return list<array<string, mixed>> */
	private function templates(TemplateFileCreator $creator): array {
		$templates = [];
		foreach ($this->providers() as $provider) {
			foreach ($creator->getMimetypes() as $mimetype) {
				array_push($templates, ...array_map(static fn (Template $template): array => $template->jsonSerialize(), $provider->getCustomTemplates($mimetype)));
			}
		}
		return $templates;
	}

	/** @return list<ICustomTemplateProvider> */
	private function providers(): array {
		$providers = [];
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->templateProviders as $class) {
				$providers[] = $this->apps->container($app)->get($class);
			}
		}
		return $providers;
	}
}
