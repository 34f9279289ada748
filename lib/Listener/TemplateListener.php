<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCA\ConseilMunicipal\Template\FilesTemplate;
use OCA\ConseilMunicipal\Template\OdtPackage;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Files\File;
use OCP\Files\Template\FileCreatedFromTemplateEvent;
use OCP\Files\Template\RegisterTemplateCreatorEvent;
use OCP\Files\Template\TemplateFileCreator;
use OCP\L10N\IFactory;

/**
 * « New council document » in the « + » menu of the Files app, for people who prepare meetings, and its fields once it is made.
 * Asked only by the Files app; a file made from any other template costs no query.
 *
 * @implements IEventListener<RegisterTemplateCreatorEvent|FileCreatedFromTemplateEvent>
 */
final class TemplateListener implements IEventListener {
	public function __construct(
		private readonly Access $access,
		private readonly FilesTemplate $templates,
		private readonly IFactory $languages,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof RegisterTemplateCreatorEvent) {
			$this->offer($event);
		} elseif ($event instanceof FileCreatedFromTemplateEvent) {
			$template = $event->getTemplate();
			if ($template !== null && self::isOfACouncil($template)) {
				$this->templates->fill($template, $event->getTarget());
			}
		}
	}

	private function offer(RegisterTemplateCreatorEvent $event): void {
		foreach ($this->access->grants() as $grant) {
			if ($grant->can(Action::Prepare)) {
				$event->getTemplateManager()->registerTemplateFileCreator($this->creator(...));
				return;
			}
		}
	}

	private function creator(): TemplateFileCreator {
		$creator = new TemplateFileCreator(Application::APP_ID, $this->languages->get(Application::APP_ID)->t('New council document'), '.odt');
		$creator->addMimetype(OdtPackage::MIME);
		$creator->setIconSvgInline((string)file_get_contents(__DIR__ . '/../../img/app-dark.svg'));
		return $creator;
	}

	private static function isOfACouncil(File $template): bool {
		$owner = $template->getOwner()?->getUID() ?? '';
		return str_starts_with($owner, ServiceAccount::PREFIX);
	}
}
